package si.kozolec.server.access;

import java.util.Locale;
import si.kozolec.model.LocalizedText;

/** Why somebody is not let in, or may not do something: a stable code for programs, and what to do about it for people. */
public enum Refusal {
    UNAUTHORIZED(
            "Prijavite se ali pošljite glavo Authorization: Bearer z žetonom.",
            "Sign in, or send the header Authorization: Bearer with a token."),
    CREDENTIALS_UNREADABLE(
            "Glava Authorization ni razumljiva. Pričakujemo »Bearer <žeton>« ali Basic z žetonom kot geslom.",
            "The header Authorization cannot be understood. We expect \"Bearer <token>\", or Basic with the token as password."),
    TOKEN_UNKNOWN(
            "Tega žetona ne poznamo. Preverite, ali je prepisan v celoti.",
            "We do not know this token. Check that it was copied as a whole."),
    TOKEN_EXPIRED("Žeton je potekel. Prosite za novega.", "The token has expired. Ask for a new one."),
    TOKEN_REVOKED("Žeton je preklican. Prosite za novega.", "The token was revoked. Ask for a new one."),
    JWT_INVALID("Ta JWT tu ne velja.", "This JWT is not valid here."),
    JWT_EXPIRED(
            "JWT je potekel. Pri izdajatelju vzemite novega.", "The JWT has expired. Get a new one from the issuer."),
    FORBIDDEN("Za to potrebujete višjo vlogo.", "This needs a higher role than yours."),
    CROSS_SITE(
            "Zahteva s piškotkom mora priti z naše strani in prinesti žeton csrf te seje.",
            "A request with a cookie has to come from a page of ours and to bring the csrf token of this session."),
    SIGN_IN_REFUSED(
            "Prijava ni uspela. Začnite znova na /login.", "Signing in did not succeed. Begin again at /login."),
    TOO_MANY_REQUESTS("Preveč zahtev. Počakajte.", "Too many requests. Wait a while."),
    ISSUER_UNAVAILABLE(
            "Izdajatelj prijav ta trenutek ne odgovarja pravilno. Poskusite znova čez nekaj trenutkov.",
            "The issuer does not answer properly at the moment. Try again in a moment."),
    ACCESS_UNAVAILABLE(
            "Seznama žetonov ta trenutek ni mogoče prebrati; upravljavec ima v dnevniku razlog.",
            "The list of tokens cannot be read at the moment; the operator finds the reason in the log.");

    private final String sl;
    private final String en;

    Refusal(String sl, String en) {
        this.sl = sl;
        this.en = en;
    }

    /** A stable name for programs, {@code token-expired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public LocalizedText text() {
        return new LocalizedText(sl, en);
    }

    /** Whether somebody has tried to get in with something that does not hold. */
    boolean isAttempt() {
        return (asksForCredentials() && this != UNAUTHORIZED) || this == SIGN_IN_REFUSED;
    }

    /** Whether it would help to come with other credentials. */
    public boolean asksForCredentials() {
        return compareTo(JWT_EXPIRED) <= 0;
    }
}
