package si.kozolec.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validators that know only some attributes of a model, for the first entities that are wrong: each is built in a fraction of the
 * time that the whole one takes. Who meets more of them needs the whole one. May be shared between threads.
 */
final class PartJudges {

    /** About so many take as long to be built as the whole, for mostly each has one attribute. */
    private static final int MOST = 32;

    private final Lazy<ObjectNode> rules;
    private final Lazy<SchemaJudge> whole;
    private final Function<ObjectNode, SchemaJudge> builder;
    private final Lazy<Boolean> possible;
    private final Map<List<Set<String>>, SchemaJudge> parts = new ConcurrentHashMap<>();

    PartJudges(Lazy<ObjectNode> rules, Lazy<SchemaJudge> whole, Function<ObjectNode, SchemaJudge> builder) {
        this.rules = rules;
        this.whole = whole;
        this.builder = builder;
        this.possible = new Lazy<>(() -> Part.isPossible(rules.get()));
    }

    /**
     * One for entities that have no other attributes than those.
     *
     * @param passed some of which it is known that they are right
     */
    SchemaJudge judge(Set<String> attributes, Set<String> passed) {
        if (whole.isThere() || !possible.get()) {
            return whole.get();
        }
        List<Set<String>> key = List.of(attributes, passed);
        SchemaJudge known = parts.get(key);
        if (known != null) {
            return known;
        }
        if (parts.size() >= MOST) {
            return whole.get();
        }
        SchemaJudge made = builder.apply(Part.of(rules.get(), attributes, passed));
        parts.put(key, made);
        return made;
    }
}
