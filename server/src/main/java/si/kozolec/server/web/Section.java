package si.kozolec.server.web;

/** A part of the house that the navigation leads to. */
public enum Section {
    SEARCH("search", "/search"),
    VALIDATE("validate", "/validate"),
    IDENTIFY("identify", "/identify"),
    PROPOSE("propose", "/propose"),
    /** Shown to those who may propose: their own proposals, to curators all. */
    CURATE("curate", "/submissions"),
    /** Shown to curators: the context brokers and their audits. */
    BROKERS("brokers", "/brokers"),
    ABOUT("about", "/about"),
    /** A page that belongs to none of them. */
    ELSEWHERE("", "");

    private final String code;
    private final String path;

    Section(String code, String path) {
        this.code = code;
        this.path = path;
    }

    /** Its label is the text {@code nav.<code>}. */
    public String key() {
        return "nav." + code;
    }

    public String path() {
        return path;
    }
}
