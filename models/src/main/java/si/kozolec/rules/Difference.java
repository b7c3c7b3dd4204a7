package si.kozolec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import si.kozolec.schema.Pointers;
import tools.jackson.databind.JsonNode;

/**
 * A place where two documents say different things; of an object or a list that is missing altogether, the whole.
 *
 * @param pointer where
 * @param kind how they differ
 */
record Difference(String pointer, Kind kind) {

    private static final int MOST = 20;

    enum Kind {
        /** Only the first has it. */
        MISSING,
        /** Only the second has it. */
        ADDED,
        /** Both have it, with other values. */
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where they differ, the first places. */
    static List<Difference> between(JsonNode first, JsonNode second) {
        List<Difference> differences = new ArrayList<>();
        compare(first, second, "", differences);
        return differences;
    }

    private static void compare(JsonNode first, JsonNode second, String pointer, List<Difference> differences) {
        if (differences.size() >= MOST || first.equals(second)) {
            return;
        }
        if (first.isObject() && second.isObject()) {
            for (String name : first.propertyNames()) {
                String below = Pointers.below(pointer, name);
                if (second.has(name)) {
                    compare(first.path(name), second.path(name), below, differences);
                } else {
                    differences.add(new Difference(below, Kind.MISSING));
                }
            }
            second.propertyNames().stream()
                    .filter(name -> !first.has(name))
                    .forEach(name -> differences.add(new Difference(Pointers.below(pointer, name), Kind.ADDED)));
        } else if (first.isArray() && second.isArray() && first.size() == second.size()) {
            for (int index = 0; index < first.size(); index++) {
                compare(first.get(index), second.get(index), pointer + "/" + index, differences);
            }
        } else if (!(first.isNumber() && second.isNumber() && sameNumber(first, second))) {
            differences.add(new Difference(pointer, Kind.OTHER));
        }
    }

    /** 5 and 5.0 are one number. */
    private static boolean sameNumber(JsonNode first, JsonNode second) {
        return first.decimalValue().compareTo(second.decimalValue()) == 0;
    }
}
