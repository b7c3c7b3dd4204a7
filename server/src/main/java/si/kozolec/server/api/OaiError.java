package si.kozolec.server.api;

/** What OAI-PMH 2.0 (section 3.6) can say that is wrong with a request; it travels in an answer of its own and not in the status. */
final class OaiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * An error.
     *
     * @param code the name that the protocol gives it, {@code badArgument}
     * @param sentence what exactly is wrong, in English as the protocol is
     */
    OaiError(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean isAboutArguments() {
        return code.equals("badVerb") || code.equals("badArgument");
    }

    static OaiError badArgument(String sentence) {
        return new OaiError("badArgument", sentence);
    }
}
