package si.kozolec.compatibility;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.VersionStep;

/**
 * Says how far a version must move for what has changed, by what it does to the payloads of today.
 *
 * <ul>
 *   <li>major: a payload that conformed may not conform any more, or means something else: an attribute or a value is gone, a
 *       type is narrower, something is newly required;
 *   <li>minor: there is more that a payload can say;
 *   <li>patch: everything else, such as words.
 * </ul>
 */
public final class ChangeScale {

    private ChangeScale() {}

    /**
     * The step from one version to the next.
     *
     * @param sameDigest whether the content is the very same
     */
    public static VersionStep between(ModelVersion before, ModelVersion after, boolean sameDigest) {
        if (sameDigest) {
            return VersionStep.NONE;
        }
        Map<String, Attribute> old = byPath(before);
        Map<String, Attribute> now = byPath(after);
        VersionStep step = before.entityType().equals(after.entityType()) ? VersionStep.PATCH : VersionStep.MAJOR;
        step = step.or(names(Set.copyOf(after.required()), Set.copyOf(before.required())));
        step = step.or(names(old.keySet(), now.keySet()));
        for (Attribute attribute : old.values()) {
            Attribute same = now.get(attribute.path());
            step = same == null ? step : step.or(between(attribute, same));
        }
        for (Attribute added : now.values()) {
            boolean fresh = !old.containsKey(added.path());
            step = fresh && added.required() && isReachable(added, old) ? VersionStep.MAJOR : step;
        }
        return step;
    }

    private static VersionStep between(Attribute before, Attribute after) {
        VersionStep step = before.kind() == after.kind() ? VersionStep.NONE : VersionStep.MAJOR;
        if (before.required() != after.required()) {
            step = step.or(after.required() ? VersionStep.MAJOR : VersionStep.MINOR);
        }
        step = step.or(limits(before.types(), after.types()));
        step = step.or(limits(before.itemTypes(), after.itemTypes()));
        step = step.or(limits(before.enumeration(), after.enumeration()));
        return step.or(names(Set.copyOf(after.formats()), Set.copyOf(before.formats())));
    }

    /** Names that were there and are not, or the other way round. */
    private static VersionStep names(Set<String> before, Set<String> after) {
        if (!after.containsAll(before)) {
            return VersionStep.MAJOR;
        }
        return before.containsAll(after) ? VersionStep.NONE : VersionStep.MINOR;
    }

    /** What is allowed, where nothing said means everything allowed. */
    private static VersionStep limits(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() == after.isEmpty()
                    ? VersionStep.NONE
                    : after.isEmpty() ? VersionStep.MINOR : VersionStep.MAJOR;
        }
        Set<String> now = new HashSet<>(after);
        if (now.contains("number")) {
            now.add("integer");
        }
        Set<String> then = new HashSet<>(before);
        if (then.contains("number")) {
            then.add("integer");
        }
        return names(then, now);
    }

    /** Whether payloads of before could have been where the new attribute is asked for now. */
    private static boolean isReachable(Attribute added, Map<String, Attribute> old) {
        int slash = added.path().lastIndexOf('/');
        return slash < 0 || old.containsKey(added.path().substring(0, slash));
    }

    private static Map<String, Attribute> byPath(ModelVersion model) {
        return model.allAttributes().collect(Collectors.toMap(Attribute::path, a -> a, (first, again) -> first));
    }
}
