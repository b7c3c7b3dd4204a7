package si.kozolec.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/** Collects what is not right while a bundle is made: each thing once, however often its place is copied. */
final class BundleFindings {

    private static final int MOST = 500;

    private final Set<List<String>> seen = new HashSet<>();
    private final List<Finding> all = new ArrayList<>();

    void add(String path, String pointer, Severity severity, String code, Object... arguments) {
        if (all.size() < MOST && seen.add(List.of(path, pointer, code))) {
            all.add(Finding.in(path, pointer, severity, code, arguments));
        }
    }

    void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
