package si.kozolec.server.catalogue;

import si.kozolec.validation.CompiledModels;
import si.kozolec.validation.Judge;

/** Gives the judge over what is published at this moment; what was compiled for the one before is kept. */
public final class PublishedJudge {

    private static final int MODELS_KEPT = 300;

    private final Catalogue catalogue;
    private final CompiledModels compiled = new CompiledModels(MODELS_KEPT);
    private volatile Current current;

    public PublishedJudge(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.current = at(state());
    }

    private record Current(String state, Judge judge) {}

    /** The judge for one request; use the same for the whole of it. */
    public Judge now() {
        Current known = current;
        String state = state();
        if (!known.state.equals(state)) {
            known = at(state);
            current = known;
        }
        return known.judge;
    }

    /** What is compiled, for the measurements. */
    public CompiledModels compiled() {
        return compiled;
    }

    private Current at(String state) {
        return new Current(state, new Judge(new PublishedModels(catalogue), compiled));
    }

    /** Versions come from the repository, types from the index, which may follow a moment later. */
    private String state() {
        return catalogue.snapshot().commit().orElse("")
                + catalogue.index().commit().orElse("");
    }
}
