package si.kozolec.server;

import si.kozolec.model.LocalizedText;

/** Ends a command with a message for the operator and an exit code. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient LocalizedText text;

    CommandException(int exitCode, LocalizedText text) {
        super(text.en());
        this.exitCode = exitCode;
        this.text = text;
    }

    int exitCode() {
        return exitCode;
    }

    /** The message in both languages. */
    LocalizedText text() {
        return text;
    }
}
