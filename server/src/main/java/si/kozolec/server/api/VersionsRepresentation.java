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

            @Schema(description = "Why it was withdrawn; null for one that is for use") @Nullable String withdrawn,

            @Nullable TextRepresentation title,
            @Nullable TextRepresentation description,
            @Nullable String license,
            String entityType,
            int attributes,
            String commit,
            LinksRepresentation links) {

        static VersionRepresentation from(
                PublishedVersion published, ModelVersion model, @Nullable String withdrawn, Addresses addresses) {
            return new VersionRepresentation(
                    published.version().toString(),
                    published.version().isPreRelease(),
                    model.status().code(),
                    withdrawn,
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
