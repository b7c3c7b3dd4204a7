package si.kozolec.rules;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.Finding;
import si.kozolec.schema.SchemaLibrary;

/** Gives findings their lines. What is missing has no line of its own: there it is the line of what it is missing from. */
final class Located {

    private static final int MOST_STEPS = 40;

    private Located() {}

    static List<Finding> in(SchemaLibrary library, List<Finding> findings) {
        List<Finding> located = new ArrayList<>(findings);
        List<String> pointers = new ArrayList<>();
        located.forEach(finding -> pointers.add(finding.pointer()));
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Finding> wanted = new ArrayList<>();
            List<Integer> whose = new ArrayList<>();
            for (int index = 0; index < located.size(); index++) {
                Finding finding = located.get(index);
                if (finding.line() == 0
                        && finding.file() != null
                        && !pointers.get(index).equals("/")) {
                    wanted.add(finding.at(finding.file(), pointers.get(index)));
                    whose.add(index);
                }
            }
            if (wanted.isEmpty()) {
                return located;
            }
            List<Finding> found = library.located(wanted);
            for (int nth = 0; nth < found.size(); nth++) {
                int index = whose.get(nth);
                Finding place = found.get(nth);
                if (place.line() > 0) {
                    located.set(index, located.get(index).at(place.line(), place.column()));
                } else if (pointers.get(index).isEmpty()) {
                    // Not JSON, or nothing in it: there is a first line all the same, if there is the file.
                    pointers.set(index, "/");
                    boolean there = library.files().exists(String.valueOf(place.file()));
                    located.set(index, there ? located.get(index).at(1, 1) : located.get(index));
                } else {
                    String pointer = pointers.get(index);
                    pointers.set(index, pointer.substring(0, pointer.lastIndexOf('/')));
                }
            }
        }
        return located;
    }
}
