package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Origin;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;

/** All that is known of a model in one version, on the wire. */
@Schema(name = "Model")
public record ModelRepresentation(
        String id,
        String subject,
        String name,
        @Nullable String version,
        @Nullable String latest,
        List<String> versions,
        String status,
        boolean national,
        @Nullable String successor,

        @Schema(description = "Why this version was withdrawn; null for one that is for use") @Nullable String withdrawn,

        @Nullable TextRepresentation title,
        @Nullable TextRepresentation description,
        Map<String, List<String>> keywords,
        List<String> tags,
        List<String> domains,
        @Nullable String license,
        @Nullable PartyRepresentation publisher,
        @Nullable PartyRepresentation contact,
        List<PartyRepresentation> adopters,
        @Nullable String derivedFrom,
        @Nullable OriginRepresentation origin,
        String entityType,
        List<String> required,
        List<AttributeRepresentation> attributes,
        List<String> references,
        @Nullable String commit,
        List<FindingRepresentation> findings,
        LinksRepresentation links) {

    /**
     * The representation of a model.
     *
     * @param published the version that is shown; null for a model that was never published
     */
    static ModelRepresentation from(
            ModelVersion model, ModelEntry entry, @Nullable PublishedVersion published, Addresses addresses) {
        ModelId id = entry.id();
        Version version = published == null ? null : published.version();
        return new ModelRepresentation(
                id.toString(),
                id.subject(),
                id.name(),
                version == null ? null : version.toString(),
                entry.latest().map(latest -> latest.version().toString()).orElse(null),
                entry.versions().descendingKeySet().stream()
                        .map(Version::toString)
                        .toList(),
                model.status().code(),
                id.isNational(),
                model.successor(),
                version == null ? null : entry.standing().withdrawal(version).orElse(null),
                TextRepresentation.from(model.title()),
                TextRepresentation.from(model.description()),
                keywords(model),
                model.tags(),
                model.domains(),
                orNull(model.license()),
                PartyRepresentation.from(model.publisher()),
                PartyRepresentation.from(model.contact()),
                model.adopters().stream()
                        .map(PartyRepresentation::from)
                        .filter(Objects::nonNull)
                        .toList(),
                model.derivedFrom(),
                OriginRepresentation.from(model.origin()),
                model.entityType(),
                model.required(),
                model.attributes().stream().map(AttributeRepresentation::from).toList(),
                model.references(),
                published == null ? null : published.commit(),
                model.findings().stream().map(FindingRepresentation::from).toList(),
                LinksRepresentation.to(id, version, addresses));
    }

    private static Map<String, List<String>> keywords(ModelVersion model) {
        Map<String, List<String>> keywords = new TreeMap<>();
        model.keywords().forEach((language, words) -> keywords.put(language.tag(), words));
        return keywords;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Where an imported model comes from, on the wire. */
    @Schema(name = "Origin")
    public record OriginRepresentation(
            String repository,
            @Nullable String commit,
            String path,
            @Nullable String license) {

        static @Nullable OriginRepresentation from(@Nullable Origin origin) {
            return origin == null
                    ? null
                    : new OriginRepresentation(
                            origin.repository(), orNull(origin.commit()), origin.path(), orNull(origin.license()));
        }
    }
}
