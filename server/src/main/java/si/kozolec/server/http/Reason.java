package si.kozolec.server.http;

import java.util.Locale;
import si.kozolec.model.LocalizedText;

/** Why a request could not be served: the status, a code for programs, and a sentence for people. */
public enum Reason {
    BAD_REQUEST(400, "Zahteva ni razumljiva.", "The request cannot be understood."),
    BAD_ADDRESS(400, "Naslov vsebuje nedovoljene znake.", "The address contains characters that are not allowed."),
    INVALID_REQUEST(400, "Zahteva ni pravilna.", "The request is not right."),
    UNAUTHORIZED(401, "Za to se je treba prijaviti.", "This needs an account."),
    CREDENTIALS_UNREADABLE(401, "Prijavnih podatkov ni mogoče prebrati.", "The credentials cannot be read."),
    TOKEN_UNKNOWN(401, "Tega žetona ne poznamo.", "We do not know this token."),
    TOKEN_EXPIRED(401, "Žeton je potekel.", "The token has expired."),
    TOKEN_REVOKED(401, "Žeton je preklican.", "The token was revoked."),
    JWT_INVALID(401, "Ta JWT tu ne velja.", "This JWT is not valid here."),
    JWT_EXPIRED(401, "JWT je potekel.", "The JWT has expired."),
    FORBIDDEN(403, "Za to nimate pravice.", "You may not do this."),
    CROSS_SITE(403, "Zahteva ne prihaja z naše strani.", "The request does not come from a page of ours."),
    SIGN_IN_REFUSED(403, "Prijava ni uspela.", "Signing in did not succeed."),
    NOT_FOUND(404, "Tega naslova tu ni.", "There is nothing at this address."),
    MODEL_NOT_FOUND(404, "Tega modela ni v repozitoriju.", "This model is not in the repository."),
    VERSION_NOT_FOUND(404, "Model nima te različice.", "The model has no such version."),
    FILE_NOT_FOUND(404, "Različica nima te datoteke.", "The version has no such file."),
    CONTEXT_NOT_FOUND(404, "Tega konteksta ni.", "There is no such context."),
    TERM_NOT_FOUND(404, "Tega izraza ni v nobenem modelu.", "No model uses this term."),
    CREDENTIAL_NOT_FOUND(404, "Tega poverila tu ni.", "There is no such credential here."),
    DELIVERY_NOT_FOUND(404, "Te dostave tu ni.", "There is no such delivery here."),
    SUBMISSION_NOT_FOUND(404, "Te oddaje ni.", "There is no such submission."),
    BROKER_NOT_FOUND(404, "Tega posrednika tu ni.", "There is no such broker here."),
    AUDIT_NOT_FOUND(404, "Tega pregleda ni.", "There is no such audit."),
    WATCH_NOT_FOUND(404, "Tega posrednika ne spremljamo.", "This broker is not watched."),
    METHOD_NOT_ALLOWED(405, "Ta naslov ne pozna te metode.", "This address does not know this method."),
    NOT_ACCEPTABLE(406, "V zahtevani obliki tega ni.", "There is no such form of it."),
    REQUEST_TIMEOUT(408, "Zahteva je trajala predolgo.", "The request took too long."),
    SUBMISSION_REFUSED(409, "V tem stanju to ni mogoče.", "This cannot be done in this state."),
    BROKER_REFUSED(409, "S posrednikom tega ni mogoče storiti.", "This cannot be done with the broker."),
    AUDIT_REFUSED(409, "S pregledom zdaj tega ni mogoče storiti.", "This cannot be done with the audit now."),
    WATCH_REFUSED(409, "Spremljanje zdaj ni mogoče.", "It cannot be watched now."),
    CONFLICT(409, "Stanje se je medtem spremenilo.", "The state has changed in the meantime."),
    CONTEXT_CLASH(409, "Ti modeli ne morejo imeti skupnega konteksta.", "These models cannot share one context."),
    CATALOGUE_MOVED_ON(410, "Tega stanja kataloga ni več.", "This state of the catalogue is not kept any more."),
    TOO_LARGE(413, "Vsebina zahteve je prevelika.", "The body of the request is too large."),
    ADDRESS_TOO_LONG(414, "Naslov je predolg.", "The address is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "Te vrste vsebine ne beremo.", "We do not read this type of content."),
    TOO_MANY_REQUESTS(429, "Zahtev je preveč.", "There are too many requests."),
    HEADERS_TOO_LARGE(431, "Glave zahteve so prevelike.", "The headers of the request are too large."),
    INTERNAL_ERROR(500, "Napaka je na naši strani.", "The fault is ours."),
    NOT_IMPLEMENTED(501, "Tega strežnik ne zna.", "The server cannot do this."),
    BROKER_TROUBLE(502, "Posrednik ni odgovoril, kot bi moral.", "The broker did not answer as it should."),
    UNAVAILABLE(503, "Strežnik ta trenutek ne more odgovoriti.", "The server cannot answer at the moment."),
    ISSUER_UNAVAILABLE(503, "Izdajatelj prijav ne odgovarja.", "The issuer does not answer."),
    ACCESS_UNAVAILABLE(503, "Žetonov ni mogoče prebrati.", "The tokens cannot be read."),
    CREDENTIALS_UNAVAILABLE(503, "Poveril zdaj ni mogoče podpisati.", "Credentials cannot be signed now."),
    OUTBOX_UNAVAILABLE(503, "Stanja dostav ni mogoče prebrati.", "The state of deliveries cannot be read."),
    CONTEXTS_FULL(503, "Novih naborov modelov ni več mogoče hraniti.", "No more sets of models can be kept."),
    VERSION_NOT_SUPPORTED(505, "Te različice HTTP ne govorimo.", "We do not speak this version of HTTP.");

    private final int status;
    private final String code;
    private final String sl;
    private final String en;

    Reason(int status, String sl, String en) {
        this.status = status;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.sl = sl;
        this.en = en;
    }

    public int status() {
        return status;
    }

    /** A stable name for programs, {@code model-not-found}. */
    public String code() {
        return code;
    }

    public LocalizedText title() {
        return new LocalizedText(sl, en);
    }

    /** The reason that stands for a status which somebody else chose; our own fault when it is not the caller's. */
    public static Reason ofStatus(int status) {
        for (Reason reason : values()) {
            if (reason.status == status) {
                return reason;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
