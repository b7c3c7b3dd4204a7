package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.gaiax.Delivery;

/** How it stands with handing one event to one target, on the wire. */
@Schema(name = "Delivery")
public record DeliveryRepresentation(
        String target,

        @Schema(description = "The id of the event in the feed")
        String event,

        String type,
        String model,
        String version,

        @Schema(allowableValues = {"pending", "retry", "delivered", "failed"})
        String state,

        @Schema(description = "How often it was tried in vain")
        int attempts,

        @Schema(description = "When it is tried again") @Nullable String due,

        @Schema(description = "What went wrong the last time") @Nullable String why) {

    static DeliveryRepresentation from(Delivery delivery) {
        return new DeliveryRepresentation(
                delivery.target(),
                delivery.event().id(),
                delivery.event().kind().type(),
                delivery.event().model().toString(),
                delivery.event().version().toString(),
                delivery.state().code(),
                delivery.attempts(),
                delivery.due().map(Instant::toString).orElse(null),
                delivery.why().isEmpty() ? null : delivery.why());
    }
}
