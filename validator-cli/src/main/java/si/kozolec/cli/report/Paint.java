package si.kozolec.cli.report;

import si.kozolec.model.Severity;

/** Colours words on terminals that show colours. */
public final class Paint {

    private static final String END = "\u001B[0m";

    private final boolean on;

    public Paint(boolean on) {
        this.on = on;
    }

    String bold(String words) {
        return with("1", words);
    }

    String faint(String words) {
        return with("2", words);
    }

    String good(String words) {
        return with("1;32", words);
    }

    String bad(String words) {
        return with("1;31", words);
    }

    /** In the colour of a severity. */
    String of(Severity severity, String words) {
        return switch (severity) {
            case ERROR -> bad(words);
            case WARNING -> with("1;33", words);
            case INFO -> with("1;36", words);
        };
    }

    private String with(String code, String words) {
        return on ? "\u001B[" + code + "m" + words + END : words;
    }
}
