package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.PublishedVersion;

/** The published versions of a model on the wire, the newest first. */
@Schema(name = "Versions")
public record VersionsRepresentation(
        String id, @Nullable String latest, int total, int page, int size, List<VersionRepresentation> items) {

    /** One version in the list. */
    @Schema(name = "Version")
    public record VersionRepresentation(
            String version,
            boolean preRelease,
            String status,
            @Nullable TextRepresentation title,
            @Nullable TextRepresentation description,
            @Nullable String license,
            String entityType,
            int attributes,
            String commit,
            LinksRepresentation links) {

        static VersionRepresentation from(PublishedVersion published, ModelVersion model, Addresses addresses) {
            return new VersionRepresentation(
                    published.version().toString(),
                    published.version().isPreRelease(),
                    model.status().code(),
                    TextRepresentation.from(model.title()),
                    TextRepresentation.from(model.description()),
                    ModelRepresentation.orNull(model.license()),
                    model.entityType(),
                    (int) model.allAttributes().count(),
                    published.commit(),
                    LinksRepresentation.to(published.model(), published.version(), addresses));
        }
    }
}
