package si.kozolec.server.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Finds the concepts in the texts of one document, field by field, and writes them down once for each text. */
final class ConceptTexts {

    private final Thesaurus thesaurus = Thesaurus.ours();
    private final Map<TextField, StringBuilder> codes = new HashMap<>();

    void add(TextField field, String text, Language language) {
        List<String> stems = Stems.of(text, language);
        for (int concept : concepts(stems, language)) {
            StringBuilder known = codes.computeIfAbsent(field, each -> new StringBuilder());
            known.append(known.isEmpty() ? "" : " ").append(Concept.code(concept));
        }
    }

    void add(TextField field, LocalizedText text) {
        for (Language language : Language.values()) {
            add(field, text.in(language), language);
        }
    }

    /** For each field the codes of what was found. */
    Map<TextField, StringBuilder> codes() {
        return codes;
    }

    private Set<Integer> concepts(List<String> stems, Language language) {
        Set<Integer> concepts = new TreeSet<>();
        thesaurus.in(stems, language).forEach(found -> concepts.add(found.concept()));
        return concepts;
    }
}
