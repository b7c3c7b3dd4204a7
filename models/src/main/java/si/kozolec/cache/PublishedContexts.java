package si.kozolec.cache;

import java.util.Optional;

/** Knows the contexts that are published, to compare those with which a broker keeps. */
public interface PublishedContexts {

    /** The context that lies at a path below an address of ours; empty when none does. */
    Optional<PublishedContext> at(ContextPath path);

    /** Whether that IRI is a term of a published model. */
    boolean isTerm(String iri);
}
