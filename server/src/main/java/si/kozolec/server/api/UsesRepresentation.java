package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.server.ckan.Use;
import si.kozolec.server.ckan.UseDesk;

/** Who uses a model, on the wire. */
@Schema(name = "Uses")
public record UsesRepresentation(String model, List<PortalUses> portals) {

    /** What one portal says. */
    @Schema(name = "PortalUses")
    public record PortalUses(
            String portal,
            String title,
            String url,

            @Schema(description = "When the portal was last read; null when it never was") @Nullable String readAt,

            @Schema(description = "How many data sets it had then")
            int datasets,

            @Schema(description = "Whether these were all of them")
            boolean complete,

            @Schema(description = "Why it could not be read since; null when it could") @Nullable String trouble,

            List<DatasetUse> uses) {}

    /** A data set that conforms to the model by its own word. */
    @Schema(name = "DatasetUse")
    public record DatasetUse(
            String name,
            String title,
            String url,
            @Nullable String organisation,

            @Schema(description = "The version of the model that it names; null for none in particular") @Nullable String version) {}

    static UsesRepresentation from(ModelId model, List<UseDesk.Found> found) {
        return new UsesRepresentation(
                model.toString(), found.stream().map(UsesRepresentation::portal).toList());
    }

    private static PortalUses portal(UseDesk.Found found) {
        return new PortalUses(
                found.portal().name(),
                found.portal().title(),
                found.portal().url().toString(),
                found.isRead() ? found.reading().at().toString() : null,
                found.reading().datasets(),
                found.reading().complete(),
                orNull(found.trouble()),
                found.uses().stream().map(use -> use(found, use)).toList());
    }

    private static DatasetUse use(UseDesk.Found found, Use use) {
        return new DatasetUse(
                use.name(), use.title(), found.page(use).toString(), orNull(use.organisation()), orNull(use.version()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
