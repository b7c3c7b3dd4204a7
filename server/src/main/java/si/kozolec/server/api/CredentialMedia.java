package si.kozolec.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import si.kozolec.credential.SignedJwt;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.SelfCheck;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/** How credentials travel over HTTP. */
final class CredentialMedia {

    /** A credential as it was signed. */
    static final String CREDENTIAL = "application/vc+jwt";

    /** A presentation as it was signed. */
    static final String PRESENTATION = "application/vp+jwt";

    private static final MediaType PEM = MediaType.valueOf("application/x-pem-file");

    private CredentialMedia() {}

    /** The signed text itself. */
    static Document signed(String jwt, String type) {
        return Document.of(jwt.getBytes(UTF_8), MediaType.valueOf(type));
    }

    /** What is in it, for those who only want to read it. */
    static Document decoded(String jwt) {
        String payload = SignedJwt.parse(jwt).orElseThrow().payload().toPrettyString();
        return Document.of((payload + "\n").getBytes(UTF_8), MediaType.APPLICATION_JSON_TYPE);
    }

    /** The certificates of a key, {@code key-1}; those of the one that signs now when the name is empty. */
    static Document chain(CredentialOffice office, String key) {
        byte[] pem = office.identity().chain(key).orElseThrow(() -> {
            boolean silent = key.isEmpty() && !office.identity().signs();
            return silent
                    ? silent(office)
                    : new Failure(Reason.CREDENTIAL_NOT_FOUND, Reason.CREDENTIAL_NOT_FOUND.title());
        });
        return Document.of(pem, PEM);
    }

    /** Why there is no signature: what the self-check has found, all of it. */
    static Failure silent(CredentialOffice office) {
        List<Problem.Part> parts = office.hindrances().stream()
                .map(line -> Problem.Part.inFile(null, line.code(), line.message()))
                .toList();
        LocalizedText why = office.hindrances().stream()
                .map(SelfCheck.Line::message)
                .findFirst()
                .orElse(Reason.CREDENTIALS_UNAVAILABLE.title());
        return new Failure(new Problem(Reason.CREDENTIALS_UNAVAILABLE, why, parts));
    }
}
