package si.kozolec.server.web;

/** What a page shows: a record beside each template, which gets it under the name {@code page}. */
public interface Page {

    /** What is around it. */
    Frame frame();
}
