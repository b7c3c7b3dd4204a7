package si.kozolec.broker;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/** Tells in both languages why a broker could not be asked, or did not answer as it should. It never holds a secret. */
public final class BrokerTrouble extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient LocalizedText text;
    private final int status;
    private final String problemType;

    /** What kind of trouble it is. */
    public enum Reason {
        ADDRESS_WRONG,
        ADDRESS_FORBIDDEN,
        PORT_FORBIDDEN,
        UNENCRYPTED,
        NAME_UNKNOWN,
        UNREACHABLE,
        CERTIFICATE,
        SLOW,
        TOO_LARGE,
        REDIRECT,
        REFUSED,
        STATUS,
        NOT_JSON,
        NOT_AS_EXPECTED,
        SECRET_MISSING,
        TOKEN_REFUSED,
        INTERRUPTED;

        /** Whether it may be over in a moment. */
        boolean mayPass() {
            return this == UNREACHABLE || this == SLOW;
        }

        /** The key of its text, {@code trouble.address-wrong}. */
        String key() {
            return "trouble." + Texts.code(this);
        }
    }

    /**
     * Trouble of that kind.
     *
     * @param arguments what its text names
     */
    public BrokerTrouble(Reason reason, @Nullable Throwable cause, Object... arguments) {
        this(reason, Texts.of(reason.key(), arguments), cause, 0, "");
    }

    private BrokerTrouble(
            Reason reason, LocalizedText text, @Nullable Throwable cause, int status, String problemType) {
        super(text.en(), cause);
        this.reason = reason;
        this.text = text;
        this.status = status;
        this.problemType = problemType;
    }

    /** Trouble with what a broker answered. */
    static BrokerTrouble of(Answer answer) {
        ProblemDetails problem = ProblemDetails.of(answer);
        boolean refused = answer.status() == 401 || answer.status() == 403;
        Reason reason = refused ? Reason.REFUSED : Reason.STATUS;
        if (answer.status() / 100 == 3) {
            reason = Reason.REDIRECT;
        }
        LocalizedText text = Texts.of(reason.key(), answer.status(), problem.sentence());
        return new BrokerTrouble(reason, text, null, answer.status(), problem.type());
    }

    public Reason reason() {
        return reason;
    }

    public LocalizedText text() {
        return text;
    }

    /** The status that was answered; 0 when nothing was. */
    public int status() {
        return status;
    }

    /** Whether the broker names that error of NGSI-LD, {@code TooManyResults}. */
    public boolean is(String error) {
        // Scorpio writes a space behind it.
        return problemType.strip().endsWith("/" + error);
    }
}
