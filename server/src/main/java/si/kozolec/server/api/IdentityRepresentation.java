package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.Identity;

/** Who this server is to others, on the wire. */
@Schema(name = "Identity")
public record IdentityRepresentation(
        @Schema(description = "The identifier", example = "did:web:modeli.example.si")
        String did,

        @Schema(description = "Whether there is a key that may sign")
        boolean signs,

        @Schema(description = "Where the document of the identifier lies")
        String document,

        @Schema(description = "All keys that ever signed, the oldest first")
        List<Key> keys,

        @Schema(description = "What the self-check has found")
        List<Line> checks,

        @Schema(description = "The credentials about the organisation, as addresses")
        List<String> statements,

        @Schema(description = "How many credentials were issued and revoked, as events of the feed")
        int events,

        @Schema(description = "How many published versions have no credential yet")
        int waiting) {

    /** A key. */
    @Schema(name = "IdentityKey")
    public record Key(
            String id,
            String algorithm,

            @Schema(description = "Where its certificates lie")
            String x5u,

            String owner,
            String root,
            String notBefore,
            String notAfter,

            @Schema(description = "Whether it is the one that signs now")
            boolean current) {}

    /** A line of the self-check. */
    @Schema(name = "IdentityCheck")
    public record Line(
            String check,

            @Schema(allowableValues = {"passed", "warning", "failed"})
            String outcome,

            @Nullable TextRepresentation message) {}

    static IdentityRepresentation from(CredentialOffice office) {
        Identity identity = office.identity();
        return new IdentityRepresentation(
                identity.did().text(),
                identity.signs(),
                identity.did().document().toString(),
                identity.keys().stream().map(IdentityRepresentation::key).toList(),
                identity.lines().stream()
                        .map(line ->
                                new Line(line.code(), line.outcome().code(), TextRepresentation.from(line.message())))
                        .toList(),
                office.statements().stream()
                        .map(name -> identity.base() + "/gaia-x/" + name + ".jwt")
                        .toList(),
                office.events().size(),
                office.waiting());
    }

    private static Key key(Identity.Key key) {
        return new Key(
                key.id(),
                key.algorithm(),
                key.chain().toString(),
                key.owner(),
                key.root(),
                key.notBefore().toString(),
                key.notAfter().toString(),
                key.current());
    }
}
