package si.kozolec.server.web;

import si.kozolec.model.Language;

/** The form of a word that a whole number asks for: the plural rules of Unicode CLDR for our two languages. */
enum Plural {
    ONE,
    TWO,
    FEW,
    OTHER;

    /**
     * The form for a number.
     *
     * <p>Slovenian looks at the last two digits: 1 and 101 <em>model</em>, 2 and 102 <em>modela</em>, 3 and 4 <em>modeli</em>, all
     * others <em>modelov</em>. English knows 1 and the rest.
     */
    static Plural of(long number, Language language) {
        long last = Math.abs(number % 100);
        return switch (language) {
            case SL -> last == 1 ? ONE : last == 2 ? TWO : last == 3 || last == 4 ? FEW : OTHER;
            case EN -> number == 1 ? ONE : OTHER;
        };
    }

    /** The end of the keys of the texts in this form, {@code .few}. */
    String suffix() {
        return switch (this) {
            case ONE -> ".one";
            case TWO -> ".two";
            case FEW -> ".few";
            case OTHER -> ".other";
        };
    }
}
