package si.kozolec.identification;

/** How the name of a field and the name of an attribute were found to mean the same. */
public enum Likeness {
    /** They are the same. */
    SAME("same"),
    /** Only case, separators or diacritics differ. */
    SPELLING("spelling"),
    /** The field is called what people call the attribute, in Slovenian or English. */
    LABEL("label"),
    /** A letter or two differ. */
    TYPO("typo"),
    /** Most of their words are the same. */
    WORDS("words");

    private final String code;

    Likeness(String code) {
        this.code = code;
    }

    /** Its name for programs. */
    public String code() {
        return code;
    }
}
