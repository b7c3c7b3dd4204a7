package si.kozolec.cache;

import java.util.Locale;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Wording;

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
        return Words.IN_BOTH.text("state." + code());
    }

    /** Whether data may be read wrongly because of it. */
    public boolean isWrong() {
        return this == STALE || this == GONE;
    }

    /** Whether fetching it anew could make something better. */
    boolean wantsReload() {
        return this == STALE || this == UNSURE;
    }

    /** Read when somebody first asks what a state means. */
    private static final class Words {

        private static final Wording IN_BOTH = Wording.beside(ContextState.class);
    }
}
