package si.kozolec.identification;

import java.util.Collection;
import java.util.List;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Words {

    private static final int LONGEST = 60;
    private static final Wording WORDING = Wording.beside(Words.class);

    private Words() {}

    /** The text of that key with the arguments filled in, each in the text's own language. */
    static LocalizedText of(String key, Object... arguments) {
        return WORDING.text(key, arguments);
    }

    /** The text of that key in the form that the number asks for: Slovenian has four, English two. The number is {@code {0}}. */
    static LocalizedText counted(String key, int number, Object... others) {
        Object[] arguments = new Object[others.length + 1];
        arguments[0] = number;
        System.arraycopy(others, 0, arguments, 1, others.length);
        int hundredth = number % 100;
        String slovenian =
                hundredth == 1 ? ".1" : hundredth == 2 ? ".2" : hundredth == 3 || hundredth == 4 ? ".3" : ".5";
        return new LocalizedText(
                WORDING.in(Language.SL, key + slovenian, arguments),
                WORDING.in(Language.EN, key + (number == 1 ? ".1" : ".5"), arguments));
    }

    /** JSON types in words. */
    static LocalizedText types(List<String> types) {
        List<LocalizedText> words =
                types.stream().map(type -> of("type." + type)).toList();
        return new LocalizedText(
                String.join(" / ", words.stream().map(LocalizedText::sl).toList()),
                String.join(" / ", words.stream().map(LocalizedText::en).toList()));
    }

    /** The first of some words, with dots when there are more. */
    static String few(Collection<String> all, int most) {
        String first =
                String.join(", ", all.stream().limit(most).map(Words::cut).toList());
        return all.size() > most ? first + ", …" : first;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
