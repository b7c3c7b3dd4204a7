package si.kozolec.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Representation;

/**
 * What there is to say about one entity.
 *
 * @param entityId its {@code id}; null when it has none, or was accepted without looking for it
 * @param entityType its {@code type}; null when it has none
 * @param model the model it was judged by; null when none was found
 * @param version the version of that model; null when nothing of it is published
 * @param candidates other models whose entities have that type
 * @param representation the shape that was recognised; null when it could not be read
 * @param findings what is wrong or worth knowing, in the order of the document
 * @param untold the findings beyond the limit, which are only counted
 */
public record Judgement(
        @Nullable String entityId,
        @Nullable String entityType,
        @Nullable ModelId model,
        @Nullable Version version,
        List<ModelId> candidates,
        @Nullable Representation representation,
        List<Finding> findings,
        FindingCounts untold) {

    public Judgement {
        candidates = List.copyOf(candidates);
        findings = List.copyOf(findings);
    }

    /** Whether there is no error, be it told or only counted. */
    public boolean conforms() {
        return untold.errors() == 0 && !Finding.anyError(findings);
    }

    /** All findings counted, told or not. */
    public FindingCounts counts() {
        return FindingCounts.of(findings).plus(untold);
    }

    /** Whether there is nothing at all to say. */
    public boolean clean() {
        return findings.isEmpty() && untold.all() == 0;
    }
}
