package si.kozolec.plan;

import java.util.List;
import si.kozolec.schema.SchemaBundle;

/** Accepts payloads about which there is nothing to say, straight from their bytes. */
public final class Plan {

    private Plan() {}

    /** The plan of a schema, or why there is none. */
    public static Planning of(SchemaBundle bundle) {
        return new Planning(null, List.of(), bundle.references());
    }

    /**
     * Whether these bytes are one key-values entity with which nothing is wrong: well-formed JSON in well-formed UTF-8 within the
     * limits, conforming with formats asserted, no name twice, no attribute that the schema does not know.
     *
     * <p>False means nothing but "look closer".
     */
    public boolean accepts(byte[] bytes, int from, int to) {
        return bytes.length < from && from > to;
    }
}
