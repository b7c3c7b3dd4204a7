package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changed in keywords that are only compared as a whole. */
final class OtherChanges {

    private static final List<List<String>> KEYWORDS = List.of(
            List.of("not"),
            List.of("if", "then", "else"),
            List.of("contains", "minContains", "maxContains"),
            List.of("propertyNames"),
            List.of("dependentRequired"),
            List.of("dependentSchemas"),
            List.of("unevaluatedProperties"),
            List.of("unevaluatedItems"),
            List.of("contentEncoding"),
            List.of("contentMediaType"),
            List.of("contentSchema"));

    private OtherChanges() {}

    static void tell(Look look) {
        for (List<String> keywords : KEYWORDS) {
            List<Rule> old = having(look.old(), keywords.get(0));
            List<Rule> now = having(look.now(), keywords.get(0));
            boolean same = old.size() == now.size();
            for (int index = 0; same && index < old.size(); index++) {
                Rule before = old.get(index);
                Rule after = now.get(index);
                same = keywords.stream().allMatch(keyword -> Sameness.of(before, after, keyword));
            }
            if (!same) {
                tell(look, keywords, old, now);
            }
        }
    }

    private static void tell(Look look, List<String> keywords, List<Rule> old, List<Rule> now) {
        int broken = look.broken(keywords.toArray(String[]::new));
        look.tell(ChangeKind.RULE_CHANGED, keywords.get(0), text(old, keywords), text(now, keywords), broken)
                .with(keywords.get(0));
    }

    private static List<Rule> having(Facts facts, String keyword) {
        List<Rule> having = new ArrayList<>(1);
        // Unevaluated properties that could be said in other words are compared in those.
        facts.leaves().stream()
                .filter(leaf -> leaf.has(keyword))
                .filter(leaf -> !keyword.equals("unevaluatedProperties")
                        || Unevaluated.plain(leaf).isEmpty())
                .forEach(having::add);
        return having;
    }

    private static String text(List<Rule> rules, List<String> keywords) {
        return rules.stream()
                .flatMap(rule -> keywords.stream().filter(rule::has).map(rule::value))
                .map(Json::text)
                .collect(Collectors.joining(" "));
    }
}
