package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelId;
import si.kozolec.server.api.AttributeRepresentation.UnitRepresentation;
import si.kozolec.server.search.AttributePage;
import si.kozolec.server.search.FoundAttribute;

/** A page of found attributes on the wire, each name once. */
@Schema(name = "AttributePage")
public record AttributesRepresentation(
        int total, int page, int size, boolean relaxed, List<FoundAttributeRepresentation> items) {

    static AttributesRepresentation from(AttributePage found) {
        return new AttributesRepresentation(
                found.total(),
                found.page(),
                found.size(),
                found.relaxed(),
                found.items().stream().map(FoundAttributeRepresentation::from).toList());
    }

    /**
     * An attribute over all models; the singular members are what most models say.
     *
     * @param modelCount how many models have it
     * @param models those models, at most fifty
     * @param uses where they have it
     * @param iri what the name means in linked data, as most models say
     * @param clashes in what the models disagree: {@code kind}, {@code type}, {@code unit}, {@code iri}
     * @param meanings what the name stands for, the most widely used meaning first, each with the models that agree on it
     */
    @Schema(name = "FoundAttribute")
    public record FoundAttributeRepresentation(
            String name,
            @Nullable String kind,
            @Nullable String type,
            @Nullable UnitRepresentation unit,
            List<String> kinds,
            List<String> types,
            List<String> formats,
            List<UnitRepresentation> units,

            @JsonProperty("enum") List<String> enumeration,

            @Nullable TextRepresentation label,
            @Nullable TextRepresentation description,
            int modelCount,
            List<String> models,
            List<UseRepresentation> uses,
            @Nullable String iri,
            List<String> clashes,
            List<MeaningRepresentation> meanings,
            float score) {

        static FoundAttributeRepresentation from(FoundAttribute found) {
            List<String> kinds = found.kinds().stream()
                    .map(AttributeKind::ngsiName)
                    .filter(name -> !name.isEmpty())
                    .toList();
            List<UnitRepresentation> units = found.units().stream()
                    .map(UnitRepresentation::from)
                    .filter(Objects::nonNull)
                    .toList();
            return new FoundAttributeRepresentation(
                    found.name(),
                    first(kinds),
                    first(found.types()),
                    first(units),
                    kinds,
                    found.types(),
                    found.formats(),
                    units,
                    found.enumeration(),
                    TextRepresentation.from(found.label()),
                    TextRepresentation.from(found.description()),
                    found.models(),
                    found.uses().stream()
                            .map(use -> use.model().toString())
                            .distinct()
                            .toList(),
                    found.uses().stream().map(UseRepresentation::from).toList(),
                    found.meanings().stream()
                            .map(FoundAttribute.Meaning::iri)
                            .filter(iri -> !iri.isEmpty())
                            .findFirst()
                            .orElse(null),
                    found.clashes().stream()
                            .map(clash -> clash.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    found.meanings().stream().map(MeaningRepresentation::from).toList(),
                    found.score());
        }

        private static <T> @Nullable T first(List<T> list) {
            return list.isEmpty() ? null : list.get(0);
        }
    }

    /** What a name stands for in some of the models; they agree on all of this. */
    @Schema(name = "AttributeMeaning")
    public record MeaningRepresentation(
            @Nullable String kind,
            List<String> types,
            @Nullable UnitRepresentation unit,
            @Nullable String iri,
            List<String> models) {

        static MeaningRepresentation from(FoundAttribute.Meaning meaning) {
            return new MeaningRepresentation(
                    AttributeRepresentation.kind(meaning.kind().ngsiName()),
                    meaning.types(),
                    UnitRepresentation.from(meaning.unit()),
                    ModelRepresentation.orNull(meaning.iri()),
                    meaning.models().stream().map(ModelId::toString).toList());
        }
    }

    /** One place where an attribute is used. */
    @Schema(name = "AttributeUse")
    public record UseRepresentation(
            String model, String path, @Nullable String kind, boolean required) {

        static UseRepresentation from(FoundAttribute.Use use) {
            return new UseRepresentation(
                    use.model().toString(),
                    use.path(),
                    AttributeRepresentation.kind(use.kind().ngsiName()),
                    use.required());
        }
    }
}
