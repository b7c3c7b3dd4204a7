package si.kozolec.compatibility;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a schema where one of several ways is taken.
 *
 * @param rule the schema that gives the choice
 * @param keyword the keyword that gives it
 * @param ways the ways; a value that the schema accepts takes at least one of them
 */
record Choice(Rule rule, String keyword, List<Way> ways) {

    /**
     * One way.
     *
     * @param parts what holds on it
     * @param nots what does not hold on it
     */
    record Way(List<Rule> parts, List<Rule> nots) {}

    /** The choices that a schema gives by its own keywords. */
    static List<Choice> of(Rule rule) {
        List<Choice> choices = new ArrayList<>(1);
        List<Rule> any = rule.list("anyOf");
        if (!any.isEmpty()) {
            choices.add(new Choice(
                    rule,
                    "anyOf",
                    any.stream().map(one -> new Way(List.of(one), List.of())).toList()));
        }
        List<Rule> one = rule.list("oneOf");
        if (!one.isEmpty()) {
            List<Way> ways = new ArrayList<>();
            for (Rule taken : one) {
                ways.add(new Way(
                        List.of(taken),
                        one.stream().filter(other -> other != taken).toList()));
            }
            choices.add(new Choice(rule, "oneOf", ways));
        }
        Rule condition = rule.at("if");
        if (condition != null) {
            Rule then = rule.at("then");
            Rule otherwise = rule.at("else");
            choices.add(new Choice(
                    rule,
                    "if",
                    List.of(
                            new Way(then == null ? List.of(condition) : List.of(condition, then), List.of()),
                            new Way(otherwise == null ? List.of() : List.of(otherwise), List.of(condition)))));
        }
        return choices;
    }
}
