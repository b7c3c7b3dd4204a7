package si.kozolec.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import si.kozolec.compatibility.ChangeScale;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.validation.KnownModel;

/**
 * What changed in a model, attribute by attribute.
 *
 * @param model which model
 * @param before its version before; null when there was none
 * @param after its version now; null when there is none
 * @param same whether schema and texts are the very same
 * @param step how far the version has to move
 * @param changes what changed, by the path of the attribute
 */
record Difference(
        ModelId model,
        @Nullable Version before,
        @Nullable Version after,
        boolean same,
        VersionStep step,
        List<Change> changes) {

    /**
     * One thing that is not as it was.
     *
     * @param path the attribute
     * @param kind what about it: {@code attribute}, {@code kind}, {@code type}, {@code required}, {@code values}, {@code format},
     *     {@code unit}, {@code entity-type}
     * @param before what it was; empty when there was nothing
     * @param after what it is; empty when there is nothing
     */
    record Change(String path, String kind, String before, String after) {}

    static Difference between(@Nullable KnownModel before, @Nullable KnownModel after) {
        if (before == null || after == null) {
            KnownModel only = before == null ? java.util.Objects.requireNonNull(after) : before;
            VersionStep step = before == null ? VersionStep.MINOR : VersionStep.MAJOR;
            Change change =
                    new Change(only.id().toString(), "model", before == null ? "" : "✓", before == null ? "✓" : "");
            return new Difference(
                    only.id(),
                    before == null ? null : before.version(),
                    after == null ? null : after.version(),
                    false,
                    step,
                    List.of(change));
        }
        ModelVersion old = before.model().get();
        ModelVersion now = after.model().get();
        boolean same =
                before.bundle().get().schema().equals(after.bundle().get().schema())
                        && old.title().equals(now.title())
                        && old.description().equals(now.description());
        return new Difference(
                after.id(),
                before.version(),
                after.version(),
                same,
                ChangeScale.between(old, now, same),
                changes(old, now));
    }

    /** Whether the new version is as far from the old one as the change needs; true as long as one of them has no version. */
    boolean versionMovedEnough() {
        return before == null || after == null || step == VersionStep.NONE || after.compareTo(before.next(step)) >= 0;
    }

    /** The least version that the change needs; empty when there was none before. */
    String needed() {
        return before == null ? "" : before.next(step).toString();
    }

    String versionBefore() {
        return before == null ? "?" : before.toString();
    }

    String versionAfter() {
        return after == null ? "?" : after.toString();
    }

    private static List<Change> changes(ModelVersion old, ModelVersion now) {
        List<Change> changes = new ArrayList<>();
        add(changes, now.entityType(), "entity-type", old.entityType(), now.entityType());
        Map<String, Attribute> before = byPath(old);
        Map<String, Attribute> after = byPath(now);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            Attribute was = before.get(path);
            Attribute is = after.get(path);
            if (was == null || is == null) {
                changes.add(new Change(path, "attribute", words(was), words(is)));
            } else {
                changes(changes, path, was, is);
            }
        }
        return changes;
    }

    private static void changes(List<Change> changes, String path, Attribute was, Attribute is) {
        add(changes, path, "kind", was.kind().toString(), is.kind().toString());
        add(changes, path, "type", words(was.types()), words(is.types()));
        add(changes, path, "items", words(was.itemTypes()), words(is.itemTypes()));
        add(changes, path, "values", words(was.enumeration()), words(is.enumeration()));
        add(changes, path, "format", words(was.formats()), words(is.formats()));
        add(changes, path, "required", was.required() ? "✓" : "–", is.required() ? "✓" : "–");
        add(changes, path, "unit", unit(was), unit(is));
    }

    private static void add(List<Change> changes, String path, String kind, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(path, kind, before.isEmpty() ? "–" : before, after.isEmpty() ? "–" : after));
        }
    }

    private static String words(@Nullable Attribute attribute) {
        return attribute == null ? "" : attribute.kind() + " " + words(attribute.types());
    }

    private static String words(List<String> values) {
        return String.join(", ", values);
    }

    private static String unit(Attribute attribute) {
        return attribute.unit() == null ? "" : attribute.unit().toString();
    }

    private static Map<String, Attribute> byPath(ModelVersion model) {
        Map<String, Attribute> all = new TreeMap<>();
        model.allAttributes().forEach(attribute -> all.putIfAbsent(attribute.path(), attribute));
        return all;
    }
}
