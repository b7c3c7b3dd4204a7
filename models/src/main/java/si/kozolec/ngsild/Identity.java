package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads {@code id} and {@code type} of an entity, which are no attributes but are sometimes written like some. */
final class Identity {

    private final Known known;
    private final TermReader terms;
    private final Notes notes;
    private final Moves moves;

    Identity(Known known, TermReader terms, Notes notes, Moves moves) {
        this.known = known;
        this.terms = terms;
        this.notes = notes;
        this.moves = moves;
    }

    /** What stands for {@code id} or {@code type}; empty when it says nothing that could be read. */
    Optional<JsonNode> read(String name, JsonNode written, Place from) {
        Place to = Place.ROOT.below(name);
        JsonNode value = written;
        Place place = from;
        if (written.isObject()) {
            for (String member : List.of("value", "@value", "@id")) {
                if (written.path(member).isString() || written.path(member).isArray()) {
                    notes.warning("identity-as-attribute", from, name);
                    value = written.path(member);
                    place = from.below(member);
                    break;
                }
            }
        }
        if (!place.pointer().equals(to.pointer())) {
            moves.add(to, place);
        }
        return Optional.of(name.equals("type") ? type(value, to, place) : value);
    }

    private JsonNode type(JsonNode written, Place to, Place from) {
        if (written.isString()) {
            return term(written, from);
        }
        if (!written.isArray() || written.isEmpty()) {
            return written;
        }
        List<String> types = new ArrayList<>();
        int chosen = 0;
        for (int index = 0; index < written.size(); index++) {
            String type = term(written.get(index), from.below(index)).asString("");
            types.add(type);
            if (type.equals(known.entityType()) && !types.get(chosen).equals(type)) {
                chosen = index;
            }
        }
        if (!written.get(chosen).isString()) {
            return written;
        }
        Place place = from.below(chosen);
        notes.info("type-chosen", place, types.get(chosen), types.size());
        moves.add(to, place);
        return JsonNodeFactory.instance.stringNode(types.get(chosen));
    }

    private JsonNode term(JsonNode written, Place place) {
        if (!written.isString() || !Names.isLong(written.stringValue())) {
            return written;
        }
        String term = terms.term(written.stringValue(), place);
        return term.equals(written.stringValue()) ? written : JsonNodeFactory.instance.stringNode(term);
    }
}
