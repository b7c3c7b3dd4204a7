package si.kozolec.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has changed in a broker between two audits.
 *
 * @param before when the earlier one began
 * @param typesAdded types that were not there before
 * @param typesGone types that are not there any more
 * @param models what has changed for each model, those without any change left out
 */
public record Comparison(Instant before, List<String> typesAdded, List<String> typesGone, List<ModelChange> models) {

    public Comparison {
        typesAdded = List.copyOf(typesAdded);
        typesGone = List.copyOf(typesGone);
        models = List.copyOf(models);
    }

    /**
     * What has changed for one model.
     *
     * @param appeared kinds of errors that were not there before
     * @param vanished kinds of errors that are not there any more
     */
    public record ModelChange(
            String model,
            long checkedBefore,
            long checked,
            long conformingBefore,
            long conforming,
            List<Kind> appeared,
            List<Kind> vanished) {

        public ModelChange {
            appeared = List.copyOf(appeared);
            vanished = List.copyOf(vanished);
        }

        boolean isNone() {
            return checkedBefore == checked
                    && conformingBefore == conforming
                    && appeared.isEmpty()
                    && vanished.isEmpty();
        }
    }

    public static Comparison of(AuditReport before, AuditReport now) {
        Set<String> old = types(before);
        Set<String> all = types(now);
        List<String> added = all.stream().filter(type -> !old.contains(type)).toList();
        List<String> gone = old.stream().filter(type -> !all.contains(type)).toList();
        Map<String, ModelReport> was = byModel(before);
        Map<String, ModelReport> is = byModel(now);
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<ModelChange> changes = new ArrayList<>();
        for (String name : names) {
            ModelReport nothing = new ModelReport(name, null, 0, 0, List.of());
            ModelChange change = change(was.getOrDefault(name, nothing), is.getOrDefault(name, nothing));
            if (!change.isNone()) {
                changes.add(change);
            }
        }
        return new Comparison(before.startedAt(), added, gone, changes);
    }

    private static ModelChange change(ModelReport before, ModelReport now) {
        return new ModelChange(
                now.model(),
                before.checked(),
                now.checked(),
                before.conforming(),
                now.conforming(),
                without(now.findings(), before.findings()),
                without(before.findings(), now.findings()));
    }

    private static List<Kind> without(List<Kind> these, List<Kind> those) {
        Set<String> known = those.stream().map(Kind::key).collect(Collectors.toSet());
        return these.stream()
                .filter(kind -> kind.severity().equals("error") && !known.contains(kind.key()))
                .toList();
    }

    private static Set<String> types(AuditReport report) {
        return report.types().stream().map(TypeReport::type).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, ModelReport> byModel(AuditReport report) {
        Map<String, ModelReport> models = new TreeMap<>();
        report.models().forEach(model -> models.put(model.model(), model));
        return models;
    }
}
