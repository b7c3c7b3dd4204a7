package si.kozolec.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/**
 * How many findings of each severity there are, told or not: the verdict hangs on all of them.
 *
 * @param errors how many errors
 * @param warnings how many warnings
 * @param notes how many things that are good to know
 */
public record FindingCounts(long errors, long warnings, long notes) {

    private static final List<Severity> WORST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

    public static final FindingCounts NONE = new FindingCounts(0, 0, 0);

    public static FindingCounts of(List<Finding> findings) {
        long errors = 0;
        long warnings = 0;
        long notes = 0;
        for (Finding finding : findings) {
            switch (finding.severity()) {
                case ERROR -> errors++;
                case WARNING -> warnings++;
                case INFO -> notes++;
            }
        }
        return new FindingCounts(errors, warnings, notes);
    }

    public FindingCounts plus(FindingCounts other) {
        return new FindingCounts(errors + other.errors, warnings + other.warnings, notes + other.notes);
    }

    public FindingCounts minus(FindingCounts other) {
        return new FindingCounts(errors - other.errors, warnings - other.warnings, notes - other.notes);
    }

    public long all() {
        return errors + warnings + notes;
    }

    /** So many findings and no more, in their order: where there is no room for all, warnings must not hide an error. */
    static List<Finding> worst(List<Finding> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        if (most == 0) {
            return List.of();
        }
        Map<Severity, List<Finding>> bySeverity = all.stream().collect(Collectors.groupingBy(Finding::severity));
        Set<Finding> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Severity severity : WORST_FIRST) {
            bySeverity.getOrDefault(severity, List.of()).stream()
                    .limit(most - chosen.size())
                    .forEach(chosen::add);
        }
        return all.stream().filter(chosen::contains).toList();
    }
}
