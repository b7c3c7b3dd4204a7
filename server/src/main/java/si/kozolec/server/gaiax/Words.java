package si.kozolec.server.gaiax;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import si.kozolec.credential.DidWeb;
import si.kozolec.credential.StatusList;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins every credential of this server in the same words. */
final class Words {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

    private final DidWeb issuer;
    private final URI base;
    private final GaiaxOptions options;

    Words(DidWeb issuer, URI base, GaiaxOptions options) {
        this.issuer = issuer;
        this.base = base;
        this.options = options;
    }

    /** The whole address of a path of ours. */
    String address(String path) {
        return base + path;
    }

    GaiaxOptions options() {
        return options;
    }

    /** Whom to name when a model does not say whose it is. */
    String owner() {
        return options.organisation().map(GaiaxOptions.Organisation::name).orElse(issuer.host());
    }

    /** A credential about nothing yet. */
    ObjectNode credential(String id, Instant now) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("@context").add(CREDENTIALS).add(options.context().toString());
        return begun(payload, id, now)
                .put("validFrom", now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** A credential in the words of the W3C alone. */
    ObjectNode plainCredential(String id, String type, Instant now) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("@context").add(CREDENTIALS);
        begun(payload, id, now)
                .put("validFrom", now.truncatedTo(ChronoUnit.SECONDS).toString());
        payload.putArray("type").add("VerifiableCredential").add(type);
        return payload;
    }

    private ObjectNode begun(ObjectNode payload, String id, Instant now) {
        payload.put("id", id);
        payload.putArray("type").add("VerifiableCredential");
        // The recommendation wants issuer, and some catalogues want iss.
        payload.put("issuer", issuer.text()).put("iss", issuer.text()).put("iat", now.getEpochSecond());
        return payload;
    }

    /** A presentation of nothing yet. */
    ObjectNode presentation(String id, Instant now, Instant until) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("@context").add(CREDENTIALS);
        payload.put("id", id);
        payload.putArray("type").add("VerifiablePresentation");
        payload.put("holder", issuer.text())
                .put("issuer", issuer.text())
                .put("iss", issuer.text())
                .put("iat", now.getEpochSecond())
                .put("exp", until.getEpochSecond());
        return payload;
    }

    /** Says where it can be seen whether the credential was taken back. */
    void status(ObjectNode payload, int index) {
        String list = address("/gaia-x/status/" + list(index));
        payload.putObject("credentialStatus")
                .put("id", list + "#" + index % StatusList.LENGTH)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", Integer.toString(index % StatusList.LENGTH))
                .put("statusListCredential", list);
    }

    /** In which list a place is; the first list is 1. */
    static int list(int index) {
        return index / StatusList.LENGTH + 1;
    }
}
