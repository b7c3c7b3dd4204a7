package si.kozolec.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import si.kozolec.server.submission.Actor;

/** Somebody who did something, on the wire: the stable id and the name, and nothing else. */
@Schema(name = "Person")
public record PersonRepresentation(String id, String name) {

    static PersonRepresentation from(Actor actor) {
        return new PersonRepresentation(actor.id(), actor.name());
    }
}
