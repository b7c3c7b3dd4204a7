package si.kozolec.cache;

import java.util.Locale;
import java.util.ResourceBundle;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** How a context that a broker keeps stands to what is published. */
public enum ContextState {
    /** An address of ours, and the broker has what is published. */
    OURS,
    /** An address of ours, and the broker has something else. */
    STALE,
    /** An address of ours that moves on, and the broker does not show what it has kept. */
    UNSURE,
    /** An address of ours; what lies there cannot be seen from here. */
    UNSEEN,
    /** An address like ours, and nothing lies there. */
    GONE,
    /** The core context of NGSI-LD. */
    CORE,
    /** Not ours. */
    UNKNOWN;

    /** Its name in answers, {@code stale}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What that means, for people. */
    public LocalizedText meaning() {
        return new LocalizedText(text(Language.SL), text(Language.EN));
    }

    /** Whether data may be read wrongly because of it. */
    public boolean isWrong() {
        return this == STALE || this == GONE;
    }

    /** Whether fetching it anew could make something better. */
    boolean wantsReload() {
        return this == STALE || this == UNSURE;
    }

    private String text(Language language) {
        return ResourceBundle.getBundle("si.kozolec.cache.messages_" + language.tag(), Locale.ROOT)
                .getString("state." + code());
    }
}
