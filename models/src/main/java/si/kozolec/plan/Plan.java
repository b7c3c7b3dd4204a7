package si.kozolec.plan;

import si.kozolec.schema.SchemaBundle;

/** Accepts payloads about which there is nothing to say, straight from their bytes. */
public final class Plan {

    private Plan() {}

    /** The plan of a schema, or why there is none. */
    public static Planning of(SchemaBundle bundle) {
        throw new UnsupportedOperationException("to come: " + bundle.references());
    }

    /**
     * Whether these bytes are one key-values entity with which nothing is wrong: well-formed JSON in well-formed UTF-8 within the
     * limits, conforming with formats asserted, no name twice, no attribute that the schema does not know.
     *
     * <p>False means nothing but "look closer".
     */
    public boolean accepts(byte[] bytes, int from, int to) {
        throw new UnsupportedOperationException("to come: " + bytes.length + from + to);
    }
}
