package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says {@code unevaluatedProperties} in plainer words where that is possible: when all that stands beside it holds in any case, the
 * names that are evaluated are known beforehand, and it is an {@code additionalProperties} over all of them.
 */
final class Unevaluated {

    private static final List<String> DEPENDS =
            List.of("anyOf", "oneOf", "if", "dependentSchemas", "unevaluatedProperties", "$dynamicRef");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<Rule> seen = new HashSet<>();
    private boolean everything;

    private Unevaluated() {}

    /** The rule in plainer words; empty when which names are evaluated depends on the payload. */
    static Optional<Rule> plain(Rule rule) {
        Unevaluated search = new Unevaluated();
        if (!search.gather(rule, true)) {
            return Optional.empty();
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode plain = nodes.objectNode();
        if (!search.everything) {
            ObjectNode properties = plain.putObject("properties");
            search.names.forEach(name -> properties.put(name, true));
            ObjectNode byPattern = plain.putObject("patternProperties");
            search.patterns.forEach(pattern -> byPattern.put(pattern, true));
            JsonNode others = rule.value("unevaluatedProperties");
            plain.set("additionalProperties", others);
        }
        return Optional.of(rule.inOtherWords("unevaluatedProperties", plain, "additionalProperties"));
    }

    private boolean gather(Rule rule, boolean outermost) {
        if (!seen.add(rule)) {
            return true;
        }
        for (String keyword : DEPENDS) {
            if (rule.has(keyword) && !(outermost && keyword.equals("unevaluatedProperties"))) {
                return false;
            }
        }
        names.addAll(rule.named("properties").keySet());
        patterns.addAll(rule.named("patternProperties").keySet());
        everything |= rule.has("additionalProperties");
        List<Rule> parts = new ArrayList<>(rule.list("allOf"));
        Rule target = rule.target();
        if (target != null) {
            parts.add(target);
        }
        return parts.stream().allMatch(part -> gather(part, false));
    }
}
