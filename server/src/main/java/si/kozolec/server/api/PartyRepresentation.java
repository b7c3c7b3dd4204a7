package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Party;

/** A publisher, contact or adopter on the wire. */
@Schema(name = "Party")
public record PartyRepresentation(
        @Nullable TextRepresentation name,
        @Nullable String email,
        @Nullable String url) {

    static @Nullable PartyRepresentation from(@Nullable Party party) {
        return party == null
                ? null
                : new PartyRepresentation(TextRepresentation.from(party.name()), party.email(), party.url());
    }
}
