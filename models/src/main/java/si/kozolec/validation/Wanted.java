package si.kozolec.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Moments;
import si.kozolec.ngsild.Representation;

/**
 * How payloads are to be judged.
 *
 * @param model by which model; null to find it by {@code type} and {@code @context}
 * @param version by which version of it; null for the latest
 * @param representation the shape that they must have; null to recognise it
 * @param strict whether unknown attributes and wrong formats are errors, and not only warnings
 * @param moments which values over time are judged
 * @param contexts the addresses of contexts that came beside the payload, as the header {@code Link} names them; they count for
 *     entities that have no {@code @context} of their own
 * @param mostFindings how many findings of one entity are told; the rest is counted
 * @param placed whether findings tell line and column, which takes time
 */
public record Wanted(
        @Nullable ModelId model,
        @Nullable Version version,
        @Nullable Representation representation,
        boolean strict,
        Moments moments,
        List<String> contexts,
        int mostFindings,
        boolean placed) {

    public static final int MOST_FINDINGS = 100;

    /** Everything found by itself, nothing stricter than need be. */
    public static final Wanted DEFAULT = new Wanted(null, null, null, false, MOST_FINDINGS);

    public Wanted {
        contexts = List.copyOf(contexts);
    }

    /** Findings tell line and column. */
    public Wanted(
            @Nullable ModelId model,
            @Nullable Version version,
            @Nullable Representation representation,
            boolean strict,
            Moments moments,
            List<String> contexts,
            int mostFindings) {
        this(model, version, representation, strict, moments, contexts, mostFindings, true);
    }

    /** With the latest of several moments, and nothing beside the payload. */
    public Wanted(
            @Nullable ModelId model,
            @Nullable Version version,
            @Nullable Representation representation,
            boolean strict,
            int mostFindings) {
        this(model, version, representation, strict, Moments.LATEST, List.of(), mostFindings);
    }

    /** The same, with each of several moments. */
    public Wanted withAllMoments() {
        return new Wanted(model, version, representation, strict, Moments.ALL, contexts, mostFindings, placed);
    }

    /** The same, with findings that tell no line and column, only where in the document. */
    public Wanted placeless() {
        return new Wanted(model, version, representation, strict, moments, contexts, mostFindings, false);
    }

    /** The same, with nothing told and everything counted. */
    public Wanted onlyCounted() {
        return new Wanted(model, version, representation, strict, moments, contexts, 0, placed);
    }
}
