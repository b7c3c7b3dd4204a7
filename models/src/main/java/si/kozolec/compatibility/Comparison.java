package si.kozolec.compatibility;

import java.util.List;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.schema.SchemaBundle;

/**
 * Says what changed between two versions of a model, whom that breaks, and which version it needs.
 *
 * <p>Schemas are compared as sets of the payloads that they accept. A change breaks <i>producers</i> when the new version may refuse
 * a payload that the old one accepts, and <i>consumers</i> when it accepts one that the old one refuses. Both are asked twice:
 * <ul>
 *   <li><b>strictly</b>, of all payloads. Where names are free, an attribute that gets a definition narrows what was anything
 *       before;
 *   <li>for <b>open models</b>, of the payloads without the names that only the new version describes. There, adding an optional attribute
 *       breaks nobody. This is how vendors live with NGSI-LD, and this is the reading that the needed version follows.
 * </ul>
 *
 * <p>Compatible means proved. What cannot be proved is told as a change that breaks, so no payload contradicts a verdict.
 *
 * @param step the step that the new version needs, {@link #open()}
 * @param strict the step on the strict reading
 * @param open the step for open models
 * @param changes all changes, in the order of the new schema
 */
public record Comparison(VersionStep step, VersionStep strict, VersionStep open, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares two versions of a model; the same input gives the same answer. */
    public static Comparison of(
            SchemaBundle oldBundle, ModelVersion oldModel, SchemaBundle newBundle, ModelVersion newModel) {
        Rules old = new Rules(oldBundle.schema());
        Rules now = new Rules(newBundle.schema());
        Walk walk = new Walk(old, now, (before, after) -> {
            String iri = oldModel.terms().get(before);
            return iri != null && iri.equals(newModel.terms().get(after));
        });
        List<Draft> drafts = walk.changes(old.root(), now.root());
        new MeaningChanges(oldModel, newModel, old, now, drafts).tell();
        List<Change> changes = drafts.stream().map(Draft::change).distinct().toList();
        VersionStep strict = VersionStep.NONE;
        VersionStep open = VersionStep.NONE;
        for (Change change : changes) {
            strict = strict.or(change.strict().step());
            open = open.or(change.open().step());
        }
        return new Comparison(open, strict, open, changes);
    }

    /** Whether every payload that the old version accepts is accepted by the new one, on the reading for open models. */
    public boolean keepsProducers() {
        return changes.stream().noneMatch(change -> change.open().producers());
    }

    /** Whether the new version accepts no payload that the old one refuses, on the reading for open models. */
    public boolean keepsConsumers() {
        return changes.stream().noneMatch(change -> change.open().consumers());
    }

    /**
     * The lowest version that says what happened.
     *
     * <p>From 1.0.0 on as in Semantic Versioning. Below, where that promises nothing, each step counts one place lower, so that people can
     * still tell: what breaks moves the minor number, all else the patch number. A pre-release, {@code 2.0.0-rc.1}, promises just
     * the release that it prepares, and that one is enough when it is a large enough step itself.
     */
    public Version needed(Version old) {
        VersionStep needed = step;
        if (old.major() == 0 && step != VersionStep.NONE) {
            needed = step == VersionStep.MAJOR ? VersionStep.MINOR : VersionStep.PATCH;
        }
        boolean prepared = old.isPreRelease()
                && switch (needed) {
                    case NONE -> false;
                    case PATCH -> true;
                    case MINOR -> old.patch() == 0;
                    case MAJOR -> old.patch() == 0 && old.minor() == 0;
                };
        return prepared ? Version.of(old.major(), old.minor(), old.patch()) : old.next(needed);
    }
}
