package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;

/** The steps of JSON pointers (RFC 6901), and places as people write them. */
final class Steps {

    private static final int LONGEST_NAME = 80;

    private Steps() {}

    /** The steps of a pointer, as plain names. */
    static List<String> of(String pointer) {
        List<String> steps = new ArrayList<>();
        for (int at = 0; at < pointer.length(); ) {
            int next = pointer.indexOf('/', at + 1);
            int end = next < 0 ? pointer.length() : next;
            steps.add(pointer.substring(at + 1, end).replace("~1", "/").replace("~0", "~"));
            at = end;
        }
        return steps;
    }

    /** The first steps of a pointer, as a pointer. */
    static String first(String pointer, int count) {
        int at = 0;
        for (int step = 0; step < count && at < pointer.length(); step++) {
            int next = pointer.indexOf('/', at + 1);
            at = next < 0 ? pointer.length() : next;
        }
        return pointer.substring(0, at);
    }

    /** A place as people write it, {@code location.coordinates[1]}; empty for the entity itself. */
    static String inWords(String pointer) {
        StringBuilder words = new StringBuilder();
        for (String step : of(pointer)) {
            boolean index = !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
            if (index) {
                words.append('[').append(step).append(']');
            } else {
                words.append(words.length() == 0 ? "" : ".").append(Words.excerpt(step, LONGEST_NAME));
            }
        }
        return words.toString();
    }
}
