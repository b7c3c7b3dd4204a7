package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hunts as {@link SoundnessTest} does, but over schemas made up at random: real models use few of the keywords together, and a
 * mistake in how a plan combines them would sleep there.
 */
class RandomSchemaTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SCHEMAS = 1_500;
    private static final int PAYLOADS = 60;
    private static final long SEED = Long.getLong("kozolec.fuzz.seed", 7L);
    private static final List<String> NAMES = List.of("a", "b", "ab", "type");
    private static final List<String> PATTERNS =
            List.of("^a", "b$", "^[ab]{1,2}$", "a|b", "^(a|ab)+$", "[^a]", "^$", "a.?b");
    private static final List<String> FORMATS =
            List.of("date", "date-time", "time", "uri", "email", "ipv4", "ipv6", "uuid", "duration", "hostname");
    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "null", "object", "array");
    private static final List<JsonNode> VALUES = values();

    /** Whether a reference at the current place of the schema leads further into the payload, and not in circles. */
    private boolean mayRefer;

    private SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void no_combination_of_keywords_makes_a_plan_accept_what_is_wrong() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("kozolec.fuzz.seconds", 0L));
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        int planned = 0;
        int somePassed = 0;
        for (int index = 0; index < SCHEMAS || System.nanoTime() < end; index++) {
            random = new SplittableRandom(SEED + index);
            ObjectNode bundle = entity();
            Planning planning = Plan.growing(bundle);
            if (planning.plan().isEmpty()) {
                continue;
            }
            planned++;
            Planning whole = Plan.of(bundle);
            Map<ByteBuffer, String> byRest = new HashMap<>();
            Oracle oracle = new Oracle(bundle);
            for (int payload = 0; payload < PAYLOADS && wrong.size() < 5; payload++) {
                byte[] bytes = payload().toString().getBytes(StandardCharsets.UTF_8);
                Outcome outcome = planning.plan().get().judge(bytes, 0, bytes.length);
                if (whole.plan().isPresent()) {
                    assertThat(whole.plan().get().judge(bytes, 0, bytes.length))
                            .as(bundle + "\n" + new String(bytes, StandardCharsets.UTF_8))
                            .isEqualTo(outcome);
                }
                if (outcome.right()) {
                    accepted++;
                    List<String> unknown = outcome.unknown().stream()
                            .map(Outcome.Unknown::pointer)
                            .toList();
                    Optional<String> complaint = oracle.complaint(bytes, unknown);
                    complaint.ifPresent(
                            c -> wrong.add(c + "\n" + bundle + "\n" + new String(bytes, StandardCharsets.UTF_8)));
                } else {
                    Passed passed = planning.plan().get().passed(bytes, 0, bytes.length);
                    somePassed += passed.right().isEmpty() ? 0 : 1;
                    ByteBuffer rest = planning.plan().get().rest(bytes, 0, bytes.length);
                    String all = oracle.all(bytes);
                    String other = rest == null ? null : byRest.putIfAbsent(rest, all);
                    if (other != null && !other.equals(all)) {
                        wrong.add(other + ", but " + all + "\n" + bundle + "\n"
                                + new String(bytes, StandardCharsets.UTF_8));
                    }
                    oracle.difference(bytes, passed)
                            .ifPresent(d ->
                                    wrong.add(d + "\n" + bundle + "\n" + new String(bytes, StandardCharsets.UTF_8)));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(planned).isGreaterThan(SCHEMAS / 2);
        assertThat(accepted).isGreaterThan(SCHEMAS);
        assertThat(somePassed).isGreaterThan(SCHEMAS);
    }

    private ObjectNode entity() {
        mayRefer = true;
        ObjectNode bundle = NODES.objectNode();
        bundle.put("type", "object");
        ObjectNode properties = bundle.putObject("properties");
        for (String name : List.of("p", "q", "r")) {
            properties.set(name, schema(3));
        }
        if (random.nextInt(3) == 0) {
            bundle.set(random.nextBoolean() ? "anyOf" : "oneOf", list(2));
        }
        ofTheWhole(bundle);
        mayRefer = false;
        bundle.putObject("$defs").set("again", schema(2));
        return bundle;
    }

    /** Rules about which attributes there are, and others about the same attributes. */
    private void ofTheWhole(ObjectNode bundle) {
        switch (random.nextInt(10)) {
            case 0 -> bundle.putArray("required").add("p").add("type");
            case 1 -> bundle.putObject("dependentRequired").putArray("p").add("q");
            case 2 -> bundle.set("additionalProperties", schema(1));
            case 3 -> bundle.putObject("patternProperties").set("^[pa]", schema(2));
            case 4 -> bundle.putObject("propertyNames").put("maxLength", 1);
            case 5 ->
                bundle.putObject("dependentSchemas")
                        .putObject("q")
                        .putArray("required")
                        .add("p");
            case 6 -> {
                ObjectNode part = bundle.putArray("allOf").addObject();
                part.putObject("properties").set("p", schema(2));
                part.putArray("required").add("r");
            }
            default -> {
                // Most schemas say nothing of the kind.
            }
        }
    }

    private JsonNode schema(int depth) {
        if (random.nextInt(14) == 0) {
            return NODES.booleanNode(random.nextInt(3) > 0);
        }
        ObjectNode schema = NODES.objectNode();
        if (random.nextInt(3) > 0) {
            if (random.nextInt(4) == 0) {
                schema.putArray("type").add(pick(TYPES.subList(0, 3))).add(pick(TYPES.subList(3, 7)));
            } else {
                schema.put("type", pick(TYPES));
            }
        }
        for (int keyword = random.nextInt(4); keyword > 0; keyword--) {
            keyword(schema, depth);
        }
        return schema;
    }

    private void keyword(ObjectNode schema, int depth) {
        switch (random.nextInt(depth > 0 ? 25 : 12)) {
            case 0 -> {
                ArrayNode values = schema.putArray("enum");
                for (int count = 1 + random.nextInt(4); count > 0; count--) {
                    values.add(pick(VALUES));
                }
            }
            case 1 -> schema.set("const", pick(VALUES));
            case 2 -> schema.set(pick(List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")), number());
            case 3 -> schema.put("multipleOf", 1 + random.nextInt(3));
            case 4 -> schema.put(pick(List.of("minLength", "maxLength")), random.nextInt(4));
            case 5 -> schema.put("pattern", pick(PATTERNS));
            case 6 -> schema.put("format", pick(FORMATS));
            case 7 -> schema.put(pick(List.of("minItems", "maxItems")), random.nextInt(3));
            case 8 -> schema.put("uniqueItems", true);
            case 9 -> schema.put(pick(List.of("minProperties", "maxProperties")), random.nextInt(3));
            case 10 -> schema.putArray("required").add(pick(NAMES));
            case 11 ->
                schema.putObject("dependentRequired").putArray(pick(NAMES)).add(pick(NAMES));
            case 12, 13, 14 -> {
                boolean before = mayRefer;
                mayRefer = true;
                ObjectNode properties = schema.putObject("properties");
                properties.set(pick(NAMES), schema(depth - 1));
                properties.set(pick(NAMES), schema(depth - 1));
                mayRefer = before;
            }
            case 15 -> schema.putObject("patternProperties").set(pick(PATTERNS), schema(depth - 1));
            case 16 -> schema.set("additionalProperties", schema(depth - 1));
            case 17 -> schema.set("items", schema(depth - 1));
            case 18 -> schema.set("prefixItems", list(depth - 1));
            case 19 -> {
                schema.set("contains", schema(depth - 1));
                schema.put(pick(List.of("minContains", "maxContains")), random.nextInt(3));
            }
            case 20 -> schema.set(pick(List.of("anyOf", "oneOf", "allOf")), list(depth - 1));
            case 21 -> schema.set("not", schema(depth - 1));
            case 22 -> {
                schema.set("if", schema(depth - 1));
                schema.set("then", schema(depth - 1));
                schema.set("else", schema(depth - 1));
            }
            case 23 -> schema.putObject("dependentSchemas").set(pick(NAMES), schema(depth - 1));
            default -> {
                if (mayRefer) {
                    schema.put("$ref", "#/$defs/again");
                } else {
                    schema.set("propertyNames", schema(0));
                }
            }
        }
    }

    private ArrayNode list(int depth) {
        ArrayNode list = NODES.arrayNode();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            list.add(schema(depth));
        }
        return list;
    }

    private JsonNode payload() {
        ObjectNode payload = NODES.objectNode();
        for (String name : List.of("p", "q", "r")) {
            if (random.nextInt(3) > 0) {
                payload.set(name, value(3));
            }
        }
        return payload;
    }

    private JsonNode value(int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 4);
        if (kind == 4) {
            ObjectNode object = NODES.objectNode();
            for (int count = random.nextInt(4); count > 0; count--) {
                object.set(pick(NAMES), value(depth - 1));
            }
            return object;
        }
        if (kind == 5) {
            ArrayNode array = NODES.arrayNode();
            for (int count = random.nextInt(4); count > 0; count--) {
                array.add(value(depth - 1));
            }
            return array;
        }
        return kind == 0 ? number() : pick(VALUES);
    }

    private JsonNode number() {
        return NODES.numberNode(BigDecimal.valueOf(random.nextInt(-20, 40), random.nextInt(2)));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        for (String text : List.of(
                "",
                "a",
                "b",
                "ab",
                "aab",
                "č",
                "2024-02-29",
                "2024-01-01T00:00:00Z",
                "10:00:00Z",
                "http://a.si",
                "a@b.si",
                "1.2.3.4",
                "1:2:3:4:5:6:7:8",
                "PT1H",
                "Property")) {
            values.add(NODES.stringNode(text));
        }
        for (int number = -1; number < 4; number++) {
            values.add(NODES.numberNode(number));
        }
        values.add(NODES.numberNode(new BigDecimal("1.0")));
        values.add(NODES.numberNode(new BigDecimal("1.5")));
        values.add(NODES.booleanNode(true));
        values.add(NODES.booleanNode(false));
        values.add(NODES.nullNode());
        values.add(NODES.objectNode());
        values.add(NODES.objectNode().put("a", 1));
        values.add(NODES.arrayNode());
        values.add(NODES.arrayNode().add(1).add("a"));
        return values;
    }
}
