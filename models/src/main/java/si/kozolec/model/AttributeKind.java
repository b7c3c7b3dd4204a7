package si.kozolec.model;

import java.util.Locale;
import java.util.Optional;

/** The kind of an NGSI-LD attribute (ETSI GS CIM 009 V1.9.1, clause 4.5). */
public enum AttributeKind {
    PROPERTY("Property"),
    RELATIONSHIP("Relationship"),
    GEO_PROPERTY("GeoProperty"),
    LANGUAGE_PROPERTY("LanguageProperty"),
    VOCAB_PROPERTY("VocabProperty"),
    JSON_PROPERTY("JsonProperty"),
    LIST_PROPERTY("ListProperty"),
    LIST_RELATIONSHIP("ListRelationship"),
    /** The model does not say; to be read as a Property. */
    UNSTATED("");

    private final String ngsiName;

    AttributeKind(String ngsiName) {
        this.ngsiName = ngsiName;
    }

    /** The name in payloads, {@code GeoProperty}; empty for {@link #UNSTATED}. */
    public String ngsiName() {
        return ngsiName;
    }

    /** The kind that a word means; upper and lower case and a few known misspellings are forgiven. */
    public static Optional<AttributeKind> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        for (AttributeKind kind : values()) {
            if (kind != UNSTATED && kind.ngsiName.toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return switch (wanted) {
            case "georoperty", "geopropery", "geoproprty", "geo-property", "geo property" -> Optional.of(GEO_PROPERTY);
            case "propery", "properrty", "proprty", "properties", "attribute" -> Optional.of(PROPERTY);
            case "relationsip", "relation", "realtionship", "relationships" -> Optional.of(RELATIONSHIP);
            case "languageproprerty", "language property" -> Optional.of(LANGUAGE_PROPERTY);
            default -> Optional.empty();
        };
    }
}
