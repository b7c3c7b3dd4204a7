package si.kozolec.rules;

import si.kozolec.model.Severity;

/** One question about a model. Rules keep no state and may be shared between threads. */
interface Rule {

    /** The stable name, {@code attribute-unit}: the code of its findings and the name of its page of help. */
    String code();

    /** The worst that it can tell. */
    Severity worst();

    /** Whether the question can be asked of that model at all. */
    default boolean applies(Subject model) {
        return model.isReadable();
    }

    /** Looks at the model, and tells what it finds. */
    void check(Subject model, Found found);
}
