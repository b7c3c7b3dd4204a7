package si.kozolec.model;

import static java.util.Objects.requireNonNull;

/**
 * A text for people, in Slovenian and in English.
 *
 * @param sl the Slovenian text, empty when there is none
 * @param en the English text, empty when there is none
 */
public record LocalizedText(String sl, String en) {

    /** No text in any language. */
    public static final LocalizedText NONE = new LocalizedText("", "");

    public LocalizedText {
        requireNonNull(sl, "sl");
        requireNonNull(en, "en");
    }

    public static LocalizedText english(String en) {
        return new LocalizedText("", en);
    }

    /** The text in that very language, empty when there is none. */
    public String in(Language language) {
        return switch (language) {
            case SL -> sl;
            case EN -> en;
        };
    }

    /** The text in that language, or else in the other one. */
    public String preferring(Language language) {
        String wanted = in(language);
        return wanted.isEmpty() ? in(language.other()) : wanted;
    }

    /** This text, each language that is missing here taken from the other text. */
    public LocalizedText orElse(LocalizedText other) {
        return new LocalizedText(sl.isEmpty() ? other.sl : sl, en.isEmpty() ? other.en : en);
    }

    public boolean isEmpty() {
        return sl.isEmpty() && en.isEmpty();
    }
}
