package si.kozolec.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.plan.Parts.Conjunction;
import tools.jackson.databind.JsonNode;

/** Finds the places of an object's members. */
final class Members {

    private static final int MOST_PATTERNS = 4;

    private final Planner planner;
    private final Conjunction conjunction;
    private final List<JsonNode> described;
    private final Level level;
    private final Map<String, Automaton> patterns = new LinkedHashMap<>();
    private final boolean open;
    private final @Nullable Boolean[] describing;

    Members(Planner planner, Conjunction conjunction, List<JsonNode> described, Level level) {
        this.planner = planner;
        this.conjunction = conjunction;
        this.described = described;
        this.level = level;
        this.describing = new Boolean[described.size()];
        this.open = described.stream().anyMatch(Members::welcomesOthers)
                || described.stream().noneMatch(part -> part.has("properties") || part.has("patternProperties"));
        List<JsonNode> all = new ArrayList<>(conjunction.schemas());
        all.addAll(described);
        for (JsonNode schema : all) {
            for (String pattern : schema.path("patternProperties").propertyNames()) {
                patterns.put(pattern, planner.automaton(pattern));
            }
        }
        if (patterns.size() > MOST_PATTERNS) {
            throw new Hindrance("", "patternProperties", "more than " + MOST_PATTERNS + " patterns at one place");
        }
        if (level == Level.ENTITY && open && described.stream().noneMatch(part -> part.has("properties"))) {
            throw new Hindrance("", "properties", "says nothing about the attributes of an entity");
        }
    }

    /** The place of a member whose name is known. */
    Place known(String name) {
        if (level.guarded() && Guard.VALUES.contains(name)) {
            return planner.place(List.of(planner.never()), List.of(), Level.INSIDE);
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        List<String> matching = new ArrayList<>();
        patterns.forEach((pattern, automaton) -> {
            int verdict = automaton.judge(bytes, 0, bytes.length);
            if (verdict == Check.UNSURE) {
                throw new Hindrance("", "patternProperties", "cannot be made into a table: " + pattern);
            }
            if (verdict == Check.YES) {
                matching.add(pattern);
            }
        });
        Place place = place(name, matching);
        return place == null ? planner.place(List.of(planner.never()), List.of(), Level.INSIDE) : place;
    }

    /** What becomes of all others. */
    Others others() {
        List<@Nullable Place> places = new ArrayList<>();
        List<String> names = List.copyOf(patterns.keySet());
        for (int combination = 0; combination < (1 << names.size()); combination++) {
            List<String> matching = new ArrayList<>();
            for (int index = 0; index < names.size(); index++) {
                if ((combination & (1 << index)) != 0) {
                    matching.add(names.get(index));
                }
            }
            places.add(place(null, matching));
        }
        return new Others(
                List.copyOf(patterns.values()),
                Collections.unmodifiableList(places),
                open || !level.heeds(),
                level.heeds(),
                level.guarded());
    }

    /** The place of a member; null when only its name is known, and not to those that describe it. */
    private @Nullable Place place(@Nullable String name, List<String> matching) {
        List<JsonNode> musts = new ArrayList<>();
        conjunction.schemas().forEach(schema -> add(musts, schema, name, matching));
        List<JsonNode> others = new ArrayList<>();
        boolean known = false;
        boolean additional = false;
        for (int index = 0; index < described.size(); index++) {
            boolean mine = add(others, described.get(index), name, matching);
            known |= mine;
            additional |= !mine && describesOthers(index);
        }
        if (known && additional) {
            throw new Hindrance("", "additionalProperties", "describes what another part of the schema names");
        }
        JsonNode always = name == null ? null : always(name, known);
        if (always != null) {
            musts.add(always);
        }
        boolean stranger = name == null && matching.isEmpty();
        if (level.heeds() && !known && !open && always == null && !stranger) {
            return null;
        }
        return planner.place(musts, others, level.member(name == null ? "" : name));
    }

    /** Whether a part says anything about the members that it does not name; asked for each name, and looked up once. */
    private boolean describesOthers(int part) {
        Boolean known = describing[part];
        if (known == null) {
            known = !planner.parts()
                    .describing(List.of(described.get(part).path("additionalProperties")))
                    .isEmpty();
            describing[part] = known;
        }
        return known;
    }

    /** What is asked of a member because of its name alone; null when nothing. */
    private @Nullable JsonNode always(String name, boolean known) {
        if (level == Level.ENTITY) {
            return EntityNames.ALL.get(name);
        }
        return known || open || !level.heeds() ? null : EntityNames.INSIDE.get(name);
    }

    /** Adds what a schema says about a member; whether it names it. */
    private static boolean add(List<JsonNode> schemas, JsonNode schema, @Nullable String name, List<String> matching) {
        boolean named = name != null && schema.path("properties").has(name);
        if (named) {
            schemas.add(schema.path("properties").path(name));
        }
        for (String pattern : matching) {
            if (schema.path("patternProperties").has(pattern)) {
                schemas.add(schema.path("patternProperties").path(pattern));
                named = true;
            }
        }
        if (!named && schema.has("additionalProperties")) {
            schemas.add(schema.path("additionalProperties"));
        }
        return named;
    }

    private static boolean welcomesOthers(JsonNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        JsonNode unevaluated = schema.path("unevaluatedProperties");
        return additional.isObject()
                || unevaluated.isObject()
                || (additional.isBoolean() && additional.booleanValue())
                || (unevaluated.isBoolean() && unevaluated.booleanValue());
    }
}
