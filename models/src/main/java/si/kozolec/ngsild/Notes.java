package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** Collects what is to be told about one entity; of each severity only so much, whatever the entity's size. */
final class Notes {

    private static final int MOST_OF_A_SEVERITY = 1_000;
    private static final int LONGEST_QUOTE = 80;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Severity, Integer> told = new EnumMap<>(Severity.class);

    void info(String code, Place place, Object... arguments) {
        add(Severity.INFO, code, code + ".hint", place, arguments);
    }

    void warning(String code, Place place, Object... arguments) {
        add(Severity.WARNING, code, code + ".hint", place, arguments);
    }

    void error(String code, Place place, Object... arguments) {
        add(Severity.ERROR, code, code + ".hint", place, arguments);
    }

    /** A finding whose hint depends on what was found. */
    void add(Severity severity, String code, String hint, Place place, Object... arguments) {
        if (told.merge(severity, 1, Integer::sum) > MOST_OF_A_SEVERITY) {
            return;
        }
        Object[] quoted = new Object[arguments.length];
        for (int index = 0; index < quoted.length; index++) {
            quoted[index] = quote(String.valueOf(arguments[index]));
        }
        LocalizedText message = Texts.of(code, quoted);
        findings.add(new Finding(severity, code, message, Texts.of(hint, quoted), null, 0, 0, place.pointer(), null));
    }

    List<Finding> findings() {
        return findings;
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
