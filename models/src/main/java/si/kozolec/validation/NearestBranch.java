package si.kozolec.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Guesses which branch of a choice the author of a payload had in mind. */
final class NearestBranch {

    private static final Set<String> VALUES = Set.of("enum", "const");
    private static final Comparator<List<Violation>> NEARER = Comparator.<List<Violation>>comparingInt(List::size)
            .thenComparingInt(branch -> -branch.stream()
                    .mapToInt(violation -> violation.path().size())
                    .min()
                    .orElse(0));

    private NearestBranch() {}

    /** The branches that can be meant: those of the right type, and of them those that the value names itself one of. */
    static List<List<Violation>> likely(List<List<Violation>> branches, String place) {
        List<List<Violation>> ofRightType = without(
                branches,
                violation -> violation.isAt(place) && violation.keyword().equals("type"));
        return without(
                ofRightType,
                violation -> VALUES.contains(violation.keyword())
                        && violation.pointer().length() > place.length()
                        && violation.pointer().indexOf('/', place.length() + 1) < 0);
    }

    /** One violation that says the same as all branches together; empty when they want different things. */
    static Optional<Violation> common(List<List<Violation>> branches, String place) {
        Optional<Violation> types = merged(branches, Set.of("type"), place, "type");
        if (types.isPresent()) {
            return types;
        }
        Optional<Violation> values = merged(branches, VALUES, place, "enum");
        if (values.isPresent()) {
            return values;
        }
        Optional<Violation> formats = merged(branches, Set.of("format"), place, "format");
        if (formats.isPresent()) {
            return formats;
        }
        Optional<Violation> named =
                sameMember(branches, place).flatMap(member -> merged(branches, VALUES, member, "enum"));
        return named.isPresent() ? named : alternatives(branches, place);
    }

    /** The branch with the fewest violations, and of those the one that was followed deepest. */
    static List<Violation> nearest(List<List<Violation>> branches) {
        return branches.stream().min(NEARER).orElseThrow();
    }

    private static List<List<Violation>> without(List<List<Violation>> branches, Predicate<Violation> telling) {
        List<List<Violation>> left = branches.stream()
                .filter(branch -> branch.stream().noneMatch(telling))
                .toList();
        return left.isEmpty() ? branches : left;
    }

    /** What the branches want at that place, if each has such a rule there. */
    private static Optional<Violation> merged(
            List<List<Violation>> branches, Set<String> keywords, String place, String keyword) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        Set<JsonNode> seen = new LinkedHashSet<>();
        List<Violation> found = new ArrayList<>();
        for (List<Violation> branch : branches) {
            List<Violation> here = branch.stream()
                    .filter(violation -> violation.isAt(place) && keywords.contains(violation.keyword()))
                    .toList();
            if (here.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(here);
            here.forEach(violation -> wanted(violation).forEach(seen::add));
        }
        if (found.size() == 1) {
            // A single branch: let it say all it has to say.
            return Optional.empty();
        }
        seen.forEach(all::add);
        Violation first = found.get(0);
        return Optional.of(first.by(keyword, all, choice(first)));
    }

    private static Stream<JsonNode> wanted(Violation violation) {
        return violation.keyword().equals("const") || !violation.rule().isArray()
                ? Stream.of(violation.rule())
                : violation.rule().valueStream();
    }

    /** The member whose value no branch knows, if it is the same in all: a geometry of unknown type. */
    private static Optional<String> sameMember(List<List<Violation>> branches, String place) {
        List<Set<String>> members = branches.stream()
                .map(branch -> branch.stream()
                        .filter(violation -> VALUES.contains(violation.keyword())
                                && violation.pointer().length() > place.length())
                        .map(Violation::pointer)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .<Set<String>>map(set -> set)
                .toList();
        return members.get(0).stream()
                .filter(member -> members.stream().allMatch(set -> set.contains(member)))
                .findFirst();
    }

    /** When each branch only misses one attribute: one of these must be there. */
    private static Optional<Violation> alternatives(List<List<Violation>> branches, String place) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (List<Violation> branch : branches) {
            Violation only = branch.get(0);
            String name = only.name();
            if (branch.size() > 1 || !only.keyword().equals("required") || !only.isAt(place) || name == null) {
                return Optional.empty();
            }
            names.add(name);
        }
        Violation first = branches.get(0).get(0);
        return branches.size() < 2 ? Optional.empty() : Optional.of(first.by("anyRequired", names, choice(first)));
    }

    /** The place of the choice in the schema: the last one on the way to the rule. */
    private static String choice(Violation violation) {
        String pointer = violation.schemaPointer();
        int oneOf = pointer.lastIndexOf("/oneOf/");
        int anyOf = pointer.lastIndexOf("/anyOf/");
        int at = Math.max(oneOf, anyOf);
        return at < 0 ? pointer : pointer.substring(0, at + "/oneOf".length());
    }
}
