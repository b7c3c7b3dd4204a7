package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;

/**
 * A payload as it is shown beside what was found in it: all of it when it is short, and otherwise the lines around the findings.
 *
 * @param lines the lines in their order
 * @param whole whether nothing was left out
 */
public record Excerpt(List<Line> lines, boolean whole) {

    private static final int SHOWN_WHOLE = 300;
    private static final int MOST_SHOWN = 600;
    private static final int AROUND = 3;
    private static final int LONGEST = 400;
    private static final int BEFORE_THE_PLACE = 120;

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text what stands there, shortened when it is long
     * @param findings the numbers of the findings in it, from 1
     * @param severity the worst of them as a code; empty when there are none
     * @param gap whether lines before it were left out
     */
    public record Line(int number, String text, List<Integer> findings, String severity, boolean gap) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    /** @param findings what was found, in the order in which the reader sees it */
    static Excerpt of(String payload, List<Finding> findings) {
        List<String> texts = payload.lines().toList();
        NavigableMap<Integer, List<Integer>> byLine = new TreeMap<>();
        for (int index = 0; index < findings.size(); index++) {
            int line = findings.get(index).line();
            if (line > 0 && line <= texts.size()) {
                byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(index + 1);
            }
        }
        boolean whole = texts.size() <= SHOWN_WHOLE;
        List<Line> lines = new ArrayList<>();
        int last = 0;
        boolean cut = false;
        for (int number = 1; number <= texts.size() && lines.size() < MOST_SHOWN; number++) {
            if (whole || near(byLine, number)) {
                List<Integer> here = byLine.getOrDefault(number, List.of());
                String text = texts.get(number - 1);
                cut |= text.length() > LONGEST;
                lines.add(new Line(
                        number, shortened(text, here, findings), here, worst(here, findings), number > last + 1));
                last = number;
            }
        }
        return new Excerpt(lines, whole && !cut);
    }

    private static boolean near(NavigableMap<Integer, List<Integer>> byLine, int number) {
        Map.Entry<Integer, List<Integer>> next = byLine.ceilingEntry(number - AROUND);
        return number <= 2 * AROUND || (next != null && next.getKey() <= number + AROUND);
    }

    /** A whole payload often stands in one line: then what matters is what stands around the first finding. */
    private static String shortened(String text, List<Integer> here, List<Finding> findings) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int column = here.isEmpty() ? 1 : findings.get(here.get(0) - 1).column();
        int from = Math.max(0, Math.min(text.length() - LONGEST, column - BEFORE_THE_PLACE));
        // Not between the two halves of a character.
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private static String worst(List<Integer> here, List<Finding> findings) {
        return here.stream()
                .map(number -> findings.get(number - 1).severity())
                .max(Severity::compareTo)
                .map(Severity::code)
                .orElse("");
    }
}
