package si.kozolec.server.search;

import java.util.List;
import si.kozolec.model.Language;

/**
 * A thing that people in a city have words for, whatever the language: one line of the {@link Thesaurus}.
 *
 * @param number its place in the thesaurus
 * @param domain the field of city life that it belongs to, {@code mobility}
 * @param slovenian its Slovenian terms, the preferred one first; may be empty
 * @param english its English terms, the preferred one first; may be empty
 * @param related the numbers of the concepts that it leads on to
 */
record Concept(int number, String domain, List<String> slovenian, List<String> english, List<Integer> related) {

    Concept {
        slovenian = List.copyOf(slovenian);
        english = List.copyOf(english);
        related = List.copyOf(related);
    }

    List<String> terms(Language language) {
        return language == Language.SL ? slovenian : english;
    }

    /** What it is called in the index. */
    String code() {
        return code(number);
    }

    static String code(int number) {
        return Integer.toString(number, Character.MAX_RADIX);
    }
}
