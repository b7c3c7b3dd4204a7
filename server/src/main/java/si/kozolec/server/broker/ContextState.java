package si.kozolec.server.broker;

import java.util.Locale;
import si.kozolec.model.LocalizedText;

/** How a context that a broker keeps stands to what this server publishes. */
public enum ContextState {
    OURS(
            "Naš kontekst; posrednik ima to, kar je tu objavljeno.",
            "A context of ours, and the broker has what is published here."),
    STALE(
            "Naslov je naš, posrednik pa ima drugo vsebino, kot je tam zdaj.",
            "The address is ours, but the broker has something else than what lies there now."),
    UNSURE(
            "Naslov je naš in se premika (latest); posrednik ne pokaže, kaj ima shranjeno.",
            "The address is ours and moves on (latest); the broker does not show what it has kept."),
    GONE(
            "Naslov je tak kot naši, a tam ni nobenega konteksta.",
            "The address looks like ours, but there is no context at it."),
    CORE("Jedrni kontekst NGSI-LD.", "The core context of NGSI-LD."),
    UNKNOWN("Ni naš.", "Not one of ours.");

    private final String sl;
    private final String en;

    ContextState(String sl, String en) {
        this.sl = sl;
        this.en = en;
    }

    /** Its name in answers, {@code stale}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalizedText meaning() {
        return new LocalizedText(sl, en);
    }

    /** Whether fetching it anew could make something better. */
    boolean wantsReload() {
        return this == STALE || this == UNSURE;
    }
}
