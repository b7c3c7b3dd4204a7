package si.kozolec.validation;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Representation;

/**
 * How payloads are to be judged.
 *
 * @param model by which model; null to find it by {@code type} and {@code @context}
 * @param version by which version of it; null for the latest
 * @param representation the shape that they must have; null to recognise it
 * @param strict whether unknown attributes and wrong formats are errors, and not only warnings
 * @param mostFindings how many findings of one entity are told; the rest is counted
 * @param placed whether findings tell line and column, which takes time
 */
public record Wanted(
        @Nullable ModelId model,
        @Nullable Version version,
        @Nullable Representation representation,
        boolean strict,
        int mostFindings,
        boolean placed) {

    public static final int MOST_FINDINGS = 100;

    /** Everything found by itself, nothing stricter than need be. */
    public static final Wanted DEFAULT = new Wanted(null, null, null, false, MOST_FINDINGS);

    /** Findings tell line and column. */
    public Wanted(
            @Nullable ModelId model,
            @Nullable Version version,
            @Nullable Representation representation,
            boolean strict,
            int mostFindings) {
        this(model, version, representation, strict, mostFindings, true);
    }

    /** The same, with findings that tell no line and column, only where in the document. */
    public Wanted placeless() {
        return new Wanted(model, version, representation, strict, mostFindings, false);
    }

    /** The same, with nothing told and everything counted. */
    public Wanted onlyCounted() {
        return new Wanted(model, version, representation, strict, 0, placed);
    }
}
