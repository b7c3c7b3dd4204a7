package si.kozolec.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reduces what a validator says about {@code oneOf} and {@code anyOf} to what its author wants to know.
 *
 * <p>A value that meets no branch of a choice breaks rules of every branch, and a list of them all helps nobody. Here the nearest
 * branch speaks for the choice; and where all branches want the same kind of thing, they speak with one voice.
 */
final class Choices {

    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties");
    private static final Set<String> LISTED = Set.of("allOf");
    private static final Set<String> BELOW = Set.of(
            "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains", "propertyNames");

    private Choices() {}

    /**
     * A rule that is not met.
     *
     * @param violation the rule
     * @param inChoice whether a choice hangs on it
     */
    record Told(Violation violation, boolean inChoice) {}

    /** Where a choice stands: how far down the way through the schema, and how deep in the payload. */
    private record Fork(int at, int depth) {}

    private record Choice(List<String> path, String place, Fork fork) {

        // Written out: the fork follows from the others, and what Java derives by itself is built when it is first
        // used.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Choice other && path.equals(other.path) && place.equals(other.place);
        }

        @Override
        public int hashCode() {
            return 31 * path.hashCode() + place.hashCode();
        }
    }

    /** The violations, each choice reduced to what its nearest branch says. */
    static List<Told> reduced(List<Violation> violations) {
        return reduced(violations, new Fork(0, 0), false);
    }

    private static List<Told> reduced(List<Violation> violations, Fork from, boolean inChoice) {
        List<Told> told = new ArrayList<>();
        Map<Choice, List<Violation>> choices = new LinkedHashMap<>();
        for (Violation violation : violations) {
            Optional<Fork> fork = fork(violation.path(), from);
            if (fork.isEmpty()) {
                told.add(new Told(violation, inChoice));
            } else {
                Fork at = fork.get();
                Choice choice = new Choice(
                        violation.path().subList(0, at.at() + 1), Steps.first(violation.pointer(), at.depth()), at);
                choices.computeIfAbsent(choice, c -> new ArrayList<>()).add(violation);
            }
        }
        choices.forEach((choice, found) -> told.addAll(reduced(choice, found)));
        return told;
    }

    private static List<Told> reduced(Choice choice, List<Violation> violations) {
        int branchAt = choice.fork().at() + 1;
        Map<Integer, List<Violation>> branches = new TreeMap<>();
        for (Violation violation : violations) {
            if (violation.path().size() == branchAt) {
                if (violation.matching() > 1) {
                    return List.of(new Told(violation, true));
                }
            } else {
                branches.computeIfAbsent(Integer.parseInt(violation.path().get(branchAt)), b -> new ArrayList<>())
                        .add(violation);
            }
        }
        if (branches.isEmpty()) {
            return violations.stream()
                    .map(violation -> new Told(violation, true))
                    .toList();
        }
        List<List<Violation>> likely = NearestBranch.likely(List.copyOf(branches.values()), choice.place());
        Optional<Violation> common = NearestBranch.common(likely, choice.place());
        if (common.isPresent()) {
            return List.of(new Told(common.get(), true));
        }
        Fork below = new Fork(branchAt + 1, choice.fork().depth());
        return reduced(NearestBranch.nearest(likely), below, true);
    }

    /** The first choice on a way through the schema. */
    private static Optional<Fork> fork(List<String> path, Fork from) {
        int at = from.at();
        int depth = from.depth();
        while (at < path.size()) {
            String keyword = path.get(at);
            if (CHOICES.contains(keyword)) {
                return Optional.of(new Fork(at, depth));
            }
            if (NAMED.contains(keyword) || keyword.equals("prefixItems")) {
                at += 2;
                depth++;
            } else if (BELOW.contains(keyword)) {
                at++;
                depth++;
            } else {
                at += LISTED.contains(keyword) || keyword.equals("dependentSchemas") ? 2 : 1;
            }
        }
        return Optional.empty();
    }
}
