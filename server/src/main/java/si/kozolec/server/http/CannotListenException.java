package si.kozolec.server.http;

import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Says that the server could not listen where it was told to, and what to do about it. */
public final class CannotListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    CannotListenException(String host, int port, Throwable cause) {
        this(describe(host, port, cause), cause);
    }

    private CannotListenException(LocalizedText text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }

    private static LocalizedText describe(String host, int port, Throwable cause) {
        String where = host + ":" + port;
        String why = String.valueOf(cause.getMessage());
        return new LocalizedText(
                "Strežnik ne more poslušati na " + where + " (" + why
                        + "). Vrata morda uporablja drug program: ustavite ga ali izberite druga vrata z --port.",
                "The server cannot listen on " + where + " (" + why
                        + "). Another program may be using the port: stop it, or choose another one with --port.");
    }
}
