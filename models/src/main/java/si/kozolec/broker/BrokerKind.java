package si.kozolec.broker;

import java.util.Optional;

/** Which interface a context broker speaks. */
public enum BrokerKind {
    NGSI_LD("ngsi-ld", "/ngsi-ld/v1"),
    NGSI_V2("ngsiv2", "/v2");

    private final String code;
    private final String root;

    BrokerKind(String code, String root) {
        this.code = code;
        this.root = root;
    }

    /** As in settings and answers, {@code ngsi-ld}. */
    public String code() {
        return code;
    }

    /** The path of the interface below the address of the broker. */
    String root() {
        return root;
    }

    public static Optional<BrokerKind> of(String code) {
        for (BrokerKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
