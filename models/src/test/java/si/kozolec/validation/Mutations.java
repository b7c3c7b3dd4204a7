package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The mistakes that people make in payloads, put into examples that have none. The same seed makes the same mistakes. */
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode entity;
    private final Random random;
    private final List<Mutation> made = new ArrayList<>();

    private Mutations(ObjectNode entity, long seed) {
        this.entity = entity;
        this.random = new Random(seed);
    }

    /**
     * An example with one mistake in it.
     *
     * @param kind what was done
     * @param pointer where
     * @param payload the outcome
     */
    record Mutation(String kind, String pointer, ObjectNode payload) {}

    /** Ten kinds of mistakes, those that the example has room for. */
    static List<Mutation> of(ObjectNode entity, List<String> required, long seed) {
        Mutations mutations = new Mutations(entity, seed);
        mutations.replace("wrong type", value -> true, Mutations::ofOtherType);
        mutations.replace("null", value -> true, value -> NODES.nullNode());
        mutations.replace("number as string", JsonNode::isNumber, value -> NODES.stringNode(value.toString()));
        mutations.replace("string as number", JsonNode::isString, value -> NODES.numberNode(17));
        mutations.replace("list as text", JsonNode::isArray, value -> NODES.stringNode("a, b"));
        mutations.replace("object as text", JsonNode::isObject, value -> NODES.stringNode(value.toString()));
        mutations.misspell();
        mutations.misspellInside();
        mutations.replaceMember("type", "wrong enum value", NODES.stringNode("Somthing"));
        mutations.remove(required);
        return mutations.made;
    }

    private void replace(String kind, Predicate<JsonNode> fitting, java.util.function.UnaryOperator<JsonNode> change) {
        pick(entity, fitting).ifPresent(name -> replaceMember(name, kind, change.apply(entity.get(name))));
    }

    private void replaceMember(String name, String kind, JsonNode value) {
        ObjectNode copy = entity.deepCopy();
        copy.set(name, value);
        made.add(new Mutation(kind, Pointers.below("", name), copy));
    }

    private void misspell() {
        pick(entity, value -> true).ifPresent(name -> {
            ObjectNode copy = entity.deepCopy();
            copy.set(misspelt(name), copy.remove(name));
            made.add(new Mutation("misspelt name", Pointers.below("", name), copy));
        });
    }

    private void misspellInside() {
        pick(entity, value -> value.isObject() && value.size() > 0 && !value.has("coordinates"))
                .ifPresent(holder -> pick((ObjectNode) entity.get(holder), value -> true)
                        .ifPresent(name -> {
                            ObjectNode copy = entity.deepCopy();
                            ObjectNode inner = (ObjectNode) copy.get(holder);
                            inner.set(misspelt(name), inner.remove(name));
                            made.add(new Mutation(
                                    "misspelt name inside", Pointers.below(Pointers.below("", holder), name), copy));
                        }));
    }

    private void remove(List<String> required) {
        required.stream().filter(entity::has).findFirst().ifPresent(name -> {
            ObjectNode copy = entity.deepCopy();
            copy.remove(name);
            made.add(new Mutation("missing required", Pointers.below("", name), copy));
        });
    }

    private Optional<String> pick(ObjectNode object, Predicate<JsonNode> fitting) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            boolean ofAll = List.of("id", "type", "@context", "dateCreated", "dateModified", "createdAt", "modifiedAt")
                    .contains(member.getKey());
            if (!ofAll && fitting.test(member.getValue())) {
                names.add(member.getKey());
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(random.nextInt(names.size())));
    }

    private static JsonNode ofOtherType(JsonNode value) {
        return value.isBoolean() ? NODES.stringNode("yes") : NODES.booleanNode(true);
    }

    private static String misspelt(String name) {
        int middle = name.length() / 2;
        return name.substring(0, middle) + "x" + name.substring(middle);
    }
}
