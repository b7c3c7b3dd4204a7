package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Finding;

/**
 * Findings that say the same about different places: people read what is wrong once, and then where.
 *
 * @param first the first of them
 * @param others all others, in their order
 */
public record FindingGroup(Finding first, List<Finding> others) {

    public FindingGroup {
        others = List.copyOf(others);
    }

    /** The findings in groups, the worst first. */
    public static List<FindingGroup> of(List<Finding> findings) {
        Map<List<Object>, List<Finding>> groups = new LinkedHashMap<>();
        findings.stream()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .forEach(finding -> groups.computeIfAbsent(
                                List.of(finding.severity(), finding.code(), finding.hint()), key -> new ArrayList<>())
                        .add(finding));
        return groups.values().stream()
                .map(group -> new FindingGroup(group.get(0), group.subList(1, group.size())))
                .toList();
    }
}
