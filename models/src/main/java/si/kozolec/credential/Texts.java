package si.kozolec.credential;

import java.util.Arrays;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Texts {

    private static final Wording WORDING = Wording.beside(Texts.class);
    private static final int LONGEST = 300;

    private Texts() {}

    static LocalizedText of(String key, Object... arguments) {
        return WORDING.text(key, Arrays.stream(arguments).map(Texts::shown).toArray());
    }

    /** What strangers have written is told shortly, and in one line. */
    private static String shown(Object argument) {
        String line = String.valueOf(argument).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
