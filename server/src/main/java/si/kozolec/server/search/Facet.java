package si.kozolec.server.search;

import java.util.List;
import java.util.Locale;
import si.kozolec.model.Language;

/** A side from which the found models can be narrowed down. */
public enum Facet {
    SUBJECT,
    DOMAIN,
    STATUS,
    LICENSE,
    PUBLISHER;

    /** Its name in requests and answers, {@code license}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values that a model has on this side; none when it does not say. */
    List<String> valuesOf(ModelSummary model) {
        return switch (this) {
            case SUBJECT -> List.of(model.id().subject());
            case DOMAIN -> model.domains();
            case STATUS -> List.of(model.status().code());
            case LICENSE -> stated(model.license());
            case PUBLISHER -> stated(model.publisher().preferring(Language.SL));
        };
    }

    private static List<String> stated(String value) {
        return value.isBlank() ? List.of() : List.of(value);
    }
}
