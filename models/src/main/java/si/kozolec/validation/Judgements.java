package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Representation;

/** Makes the judgements that are always alike. */
final class Judgements {

    private Judgements() {}

    /** Nothing to say. */
    static Judgement clean(CompiledModel model, List<ModelId> others) {
        List<String> types = model.entityTypes();
        return new Judgement(
                null,
                types.size() == 1 ? types.get(0) : null,
                model.id(),
                model.known().version(),
                others,
                Representation.KEY_VALUES,
                List.of(),
                FindingCounts.NONE);
    }

    /** Nothing to say but that there are so many attributes that nobody knows, which nobody wants to hear of one by one. */
    static Judgement unknown(CompiledModel model, List<ModelId> others, int unknown, boolean strict) {
        return counted(model, others, strict ? new FindingCounts(unknown, 0, 0) : new FindingCounts(0, unknown, 0));
    }

    /** So much is wrong, and nobody wants to hear what. */
    static Judgement counted(CompiledModel model, List<ModelId> others, FindingCounts counts) {
        Judgement clean = model.clean(others).get(0);
        return new Judgement(
                null,
                clean.entityType(),
                clean.model(),
                clean.version(),
                others,
                Representation.KEY_VALUES,
                List.of(),
                counts);
    }

    /** Nothing could be read. */
    static Judgement unread(List<Finding> findings) {
        return new Judgement(null, null, null, null, List.of(), null, findings, FindingCounts.NONE);
    }

    /** Several entities of one slice as one: the first gives the name, all give findings. */
    static Judgement together(List<Judgement> each, int most) {
        if (each.isEmpty()) {
            return unread(List.of());
        }
        List<Finding> findings = new ArrayList<>();
        FindingCounts counts = FindingCounts.NONE;
        for (Judgement one : each) {
            findings.addAll(one.findings());
            counts = counts.plus(one.counts());
        }
        List<Finding> told = FindingCounts.worst(findings, most);
        Judgement first = each.get(0);
        return new Judgement(
                first.entityId(),
                first.entityType(),
                first.model(),
                first.version(),
                first.candidates(),
                first.representation(),
                told,
                counts.minus(FindingCounts.of(told)));
    }
}
