package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.Unit;

/** An attribute of a model on the wire, with those inside it. */
@Schema(name = "Attribute")
public record AttributeRepresentation(
        String name,
        String path,
        @Nullable String kind,
        List<String> types,
        List<String> itemTypes,
        List<String> formats,
        @Nullable UnitRepresentation unit,

        @JsonProperty("enum") List<String> enumeration,

        @Nullable String modelUri,
        @Nullable String privacy,
        boolean required,
        @Nullable TextRepresentation label,
        @Nullable TextRepresentation description,
        List<AttributeRepresentation> attributes) {

    static AttributeRepresentation from(Attribute attribute) {
        return new AttributeRepresentation(
                attribute.name(),
                attribute.path(),
                kind(attribute.kind().ngsiName()),
                attribute.types(),
                attribute.itemTypes(),
                attribute.formats(),
                UnitRepresentation.from(attribute.unit()),
                attribute.enumeration(),
                attribute.modelUri(),
                attribute.privacy(),
                attribute.required(),
                TextRepresentation.from(attribute.label()),
                TextRepresentation.from(attribute.description()),
                attribute.children().stream().map(AttributeRepresentation::from).toList());
    }

    static @Nullable String kind(String ngsiName) {
        return ngsiName.isEmpty() ? null : ngsiName;
    }

    /** The unit of a number on the wire: as the model writes it, and its UN/CEFACT code where it is known. */
    @Schema(name = "Unit")
    public record UnitRepresentation(String text, @Nullable String code) {

        static @Nullable UnitRepresentation from(@Nullable Unit unit) {
            return unit == null
                    ? null
                    : new UnitRepresentation(unit.text(), unit.code().isEmpty() ? null : unit.code());
        }
    }
}
