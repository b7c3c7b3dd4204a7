package si.kozolec.server.web;

/**
 * A page with a longer text of ours.
 *
 * @param frame what is around it
 * @param html the text
 */
public record ProsePage(Frame frame, String html) implements Page {}
