package si.kozolec.server.access;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where the issuer says that its doors are: its discovery document. */
record IssuerDocument(URI authorization, URI token, URI keys, Optional<URI> endSession) {

    private static final String PLACE = "/.well-known/openid-configuration";

    static IssuerDocument fetch(IssuerClient client, URI issuer) throws IOException {
        URI address = client.allowed(issuer.toString().replaceAll("/+$", "") + PLACE);
        JsonNode document = client.get(address);
        String says = document.path("issuer").asString("");
        if (!says.equals(issuer.toString())) {
            throw new IOException("the document of " + issuer + " is that of another issuer: " + says);
        }
        JsonNode end = document.path("end_session_endpoint");
        return new IssuerDocument(
                client.allowed(document.path("authorization_endpoint").asString("")),
                client.allowed(document.path("token_endpoint").asString("")),
                client.allowed(document.path("jwks_uri").asString("")),
                end.isString() ? Optional.of(client.allowed(end.asString())) : Optional.empty());
    }
}
