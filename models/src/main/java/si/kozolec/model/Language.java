package si.kozolec.model;

import java.util.Locale;
import java.util.Optional;

/** A language that the repository speaks to people: Slovenian first, English beside it. */
public enum Language {
    SL,
    EN;

    /** The tag of BCP 47, {@code sl} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public Language other() {
        return this == SL ? EN : SL;
    }

    /** The language of a tag such as {@code sl}, {@code sl-SI} or {@code EN}; empty for one that we do not speak. */
    public static Optional<Language> of(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
