package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Where to go from a version: its page and its files. */
@Schema(name = "Links")
public record LinksRepresentation(
        String page,
        String versions,
        @Nullable String schema,
        @Nullable String bundle,
        @Nullable String context,
        @Nullable String archive) {

    static LinksRepresentation to(ModelId id, @Nullable Version version, Addresses addresses) {
        String versions = addresses.metadata(id) + "/versions";
        if (version == null) {
            return new LinksRepresentation(addresses.model(id), versions, null, null, null, null);
        }
        return new LinksRepresentation(
                addresses.version(id, version),
                versions,
                addresses.file(id, version, "schema.json"),
                addresses.file(id, version, "schema.bundled.json"),
                addresses.file(id, version, "context.jsonld"),
                addresses.file(id, version, "model.zip"));
    }
}
