package si.kozolec.rules;

import java.util.Collection;
import java.util.List;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final int LONGEST = 160;
    private static final int MOST_NAMES = 8;
    private static final Wording WORDING = Wording.beside(Texts.class);

    private Texts() {}

    /** The text of that key with the arguments filled in, each in the text's own language; empty when the key has no text. */
    static LocalizedText of(String key, Object... arguments) {
        return WORDING.orNone(key, arguments);
    }

    static boolean has(String key) {
        return WORDING.has(key);
    }

    /** A few names in a row, and how many more there are. */
    static LocalizedText names(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMES).map(Texts::cut).toList();
        String row = String.join(", ", first);
        return names.size() <= MOST_NAMES
                ? new LocalizedText(row, row)
                : of("names.more", row, names.size() - MOST_NAMES);
    }

    /** What somebody wrote, no longer than it can be read. */
    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
