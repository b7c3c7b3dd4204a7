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
