package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;

/** Finds the attributes of an entity that no part of its schema knows. */
final class UnknownAttributes {

    private static final int MOST = 10_000;

    /** What NGSI-LD and NGSIv2 themselves put into entities. */
    private static final Set<String> OF_EVERY_ENTITY = Set.of(
            "id",
            "type",
            "@context",
            "createdAt",
            "modifiedAt",
            "deletedAt",
            "expiresAt",
            "scope",
            "dateCreated",
            "dateModified",
            "TimeInstant");

    /** What JSON-LD has in objects of any kind: {@code @id} and {@code @type}, as NGSI-LD writes them. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("id", "type");

    private final List<Unknown> found = new ArrayList<>();

    private UnknownAttributes() {}

    /**
     * An attribute that is not known.
     *
     * @param pointer its place
     * @param name its name
     * @param place what is known where it stands
     * @param beside the object that holds it
     */
    record Unknown(String pointer, String name, KnownNames.Described place, JsonNode beside) {}

    static List<Unknown> of(JsonNode entity, KnownNames names) {
        UnknownAttributes search = new UnknownAttributes();
        search.look(entity, names.root(), "");
        return search.found;
    }

    private void look(JsonNode value, KnownNames.Described place, String pointer) {
        if (value.isObject()) {
            Set<String> always = pointer.isEmpty() ? OF_EVERY_ENTITY : OF_EVERY_OBJECT;
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                boolean known = place.isOpen() || always.contains(name) || place.knows(name);
                if (!known && found.size() < MOST) {
                    found.add(new Unknown(Pointers.below(pointer, name), name, place, value));
                } else if (member.getValue().isContainer()) {
                    look(member.getValue(), place.member(name), Pointers.below(pointer, name));
                }
            }
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                JsonNode element = value.get(index);
                if (element.isContainer()) {
                    look(element, place.element(index), pointer + "/" + index);
                }
            }
        }
    }
}
