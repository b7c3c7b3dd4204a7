package si.kozolec.ngsild;

import java.util.Optional;

/** The shape in which an entity is written. */
public enum Representation {
    /** Attributes are plain values; NGSI-LD calls it simplified. */
    KEY_VALUES("keyvalues"),
    /** NGSI-LD: each attribute an object with {@code type} and {@code value}, {@code object}, {@code languageMap}, …. */
    NORMALIZED("normalized"),
    /** NGSI-LD: normalized with everything left out that can be inferred. */
    CONCISE("concise"),
    /** NGSIv2: each attribute an object with {@code type}, {@code value} and {@code metadata}. */
    NGSI_V2("ngsiv2");

    private final String code;

    Representation(String code) {
        this.code = code;
    }

    /** Its name in options, parameters and reports, {@code keyvalues}. */
    public String code() {
        return code;
    }

    public static Optional<Representation> of(String code) {
        for (Representation representation : values()) {
            if (representation.code.equals(code)) {
                return Optional.of(representation);
            }
        }
        return Optional.empty();
    }
}
