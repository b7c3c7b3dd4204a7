package si.kozolec.model;

/** The texts of this room in both languages, from the bundles {@code messages_sl} and {@code messages_en} beside it. */
final class Messages {

    private static final Wording WORDING = Wording.beside(Messages.class);

    private Messages() {}

    /** The text of that key with the arguments filled in; empty when the key has no text. */
    static LocalizedText text(String key, Object... arguments) {
        return WORDING.orNone(key, arguments);
    }
}
