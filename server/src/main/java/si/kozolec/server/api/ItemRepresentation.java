package si.kozolec.server.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.search.FoundModel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A found model on the wire.
 *
 * @param id the model, {@code Parking-SI/OffStreetParking}
 * @param explanation why it was found; only when that was asked
 * @param model all that does not depend on what was asked
 * @param card the same, already written
 */
@Schema(name = "FoundModel")
@JsonSerialize(using = ItemRepresentation.Writer.class)
public record ItemRepresentation(
        String id,
        float score,
        List<HighlightRepresentation> highlights,
        @Nullable ExplanationRepresentation explanation,
        @JsonUnwrapped CardRepresentation model,
        @JsonIgnore ModelCards.Card card) {

    static ItemRepresentation from(FoundModel found, ModelCards cards) {
        ModelCards.Card card = cards.of(found.summary());
        return new ItemRepresentation(
                found.summary().id().toString(),
                found.score(),
                found.highlights().stream().map(HighlightRepresentation::from).toList(),
                ExplanationRepresentation.from(found.explanation()),
                card.content(),
                card);
    }

    /** Writes an item as its components say, but takes the card as it is. */
    static final class Writer extends ValueSerializer<ItemRepresentation> {

        @Override
        public void serialize(ItemRepresentation item, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(item);
            json.writeStringProperty("id", item.id());
            json.writeNumberProperty("score", item.score());
            json.writePOJOProperty("highlights", item.highlights());
            if (item.explanation() != null) {
                json.writePOJOProperty("explanation", item.explanation());
            }
            json.writeRaw(item.card().members());
            json.writeEndObject();
        }
    }
}
