package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.gaiax.TargetState;

/** A target on the wire; how we sign in there is told to nobody. */
@Schema(name = "Target")
public record TargetRepresentation(
        String name,

        @Schema(allowableValues = {"xfsc", "gxdch", "ces", "webhook", "ckan"})
        String kind,

        String url,
        long pending,
        long retrying,
        long delivered,
        long failed,

        @Schema(description = "Why nothing goes there at the moment; null when all is well") @Nullable String trouble) {

    static TargetRepresentation from(TargetState state) {
        return new TargetRepresentation(
                state.options().name(),
                state.options().kind().code(),
                state.options().url().toString(),
                state.pending(),
                state.retrying(),
                state.delivered(),
                state.failed(),
                state.trouble().isEmpty() ? null : state.trouble());
    }
}
