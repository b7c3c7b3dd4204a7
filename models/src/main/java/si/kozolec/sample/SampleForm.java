package si.kozolec.sample;

import si.kozolec.ngsild.Representation;

/** How a payload is written. */
public enum SampleForm {
    /** Attributes are plain values. */
    KEY_VALUES("keyvalues"),
    /** NGSI-LD: each attribute an object with type and value. */
    NORMALIZED("normalized"),
    /** NGSI-LD: normalized with everything left out that can be inferred. */
    CONCISE("concise"),
    /** NGSIv2: each attribute an object with type, value and metadata. */
    NGSI_V2("ngsiv2"),
    /** GeoJSON features. */
    GEOJSON("geojson"),
    /** A table with a header: CSV, whatever its delimiter. */
    TABLE("csv"),
    /** Nothing that could be read. */
    NONE("none");

    private final String code;

    SampleForm(String code) {
        this.code = code;
    }

    /** Its name for programs. */
    public String code() {
        return code;
    }

    static SampleForm of(Representation representation) {
        return switch (representation) {
            case KEY_VALUES -> KEY_VALUES;
            case NORMALIZED -> NORMALIZED;
            case CONCISE -> CONCISE;
            case NGSI_V2 -> NGSI_V2;
        };
    }
}
