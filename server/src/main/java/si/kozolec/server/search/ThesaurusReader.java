package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of a thesaurus, whose form is told at its head, and checks it: unknown domains, lines that are not one concept,
 * concepts without a term, empty terms, terms that stand twice, and references that lead nowhere.
 */
final class ThesaurusReader {

    /** The fields of city life that concepts belong to. */
    static final Set<String> DOMAINS = Set.of(
            ("mobility parking environment air weather waste water sewage energy lighting buildings tourism culture safety "
                            + "emergency agriculture forestry administration devices communication computing data industry maritime "
                            + "health sport education social")
                    .split(" "));

    private static final int PARTS = 3;

    private final List<String> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> slovenian = new HashMap<>();
    private final Map<String, Integer> english = new HashMap<>();

    private ThesaurusReader() {}

    private record Line(
            int number, String domain, List<String> slovenian, List<String> english, List<String> related) {}

    /**
     * The concepts of a text.
     *
     * @throws IllegalArgumentException with everything that is wrong, one problem a line
     */
    static List<Concept> read(String text) {
        return new ThesaurusReader().concepts(text);
    }

    private List<Concept> concepts(String text) {
        String domain = "";
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            if (line.charAt(0) == '[') {
                domain = line.substring(1, Math.max(1, line.length() - 1));
                if (!DOMAINS.contains(domain)) {
                    problem(number, "there is no domain " + line);
                }
            } else {
                add(number, domain, line);
            }
        }
        List<Concept> concepts = new ArrayList<>();
        for (Line line : lines) {
            concepts.add(new Concept(concepts.size(), line.domain, line.slovenian, line.english, related(line)));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The thesaurus is not in order:\n" + String.join("\n", problems));
        }
        return concepts;
    }

    private void add(int number, String domain, String text) {
        List<String> parts = split(text, '|');
        if (parts.size() != PARTS) {
            problem(number, "a concept has three parts with | between them: slovenian | english | see also");
            return;
        }
        if (domain.isEmpty()) {
            problem(number, "it stands before the first domain");
        }
        Line line = new Line(
                number, domain, terms(number, parts.get(0)), terms(number, parts.get(1)), terms(number, parts.get(2)));
        if (line.slovenian.isEmpty() && line.english.isEmpty()) {
            problem(number, "the concept has no term");
        }
        register(line, line.slovenian, slovenian);
        register(line, line.english, english);
        lines.add(line);
    }

    private List<String> terms(int number, String part) {
        if (part.isEmpty()) {
            return List.of();
        }
        List<String> terms = split(part, ';');
        if (terms.stream().anyMatch(term -> Words.in(term).isEmpty())) {
            problem(number, "a term is empty");
        }
        return terms;
    }

    private void register(Line line, List<String> terms, Map<String, Integer> known) {
        for (String term : new LinkedHashSet<>(terms)) {
            if (known.putIfAbsent(term, lines.size()) != null) {
                problem(line.number, "“" + term + "” stands in another concept too");
            }
        }
        if (new HashSet<>(terms).size() < terms.size()) {
            problem(line.number, "a term stands twice");
        }
    }

    private List<Integer> related(Line line) {
        List<Integer> related = new ArrayList<>();
        for (String term : line.related) {
            Integer concept = slovenian.get(term);
            if (concept == null) {
                problem(line.number, "“" + term + "” to see also is no Slovenian term of any concept");
            } else {
                related.add(concept);
            }
        }
        return related;
    }

    private void problem(int line, String text) {
        problems.add("line " + line + ": " + text);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at).strip());
            start = at + 1;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
