package si.kozolec.validation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.Slice;
import si.kozolec.plan.Glance;
import si.kozolec.plan.Outcome;
import si.kozolec.plan.Plan;

/** Judges a slice the quick way, from its bytes by the plan of its model; or not at all. */
final class QuickLook {

    private final Judge judge;

    QuickLook(Judge judge) {
        this.judge = judge;
    }

    /** The judgement of a payload that is right; empty when it has to be looked at closely. */
    Optional<List<Judgement>> judgements(Slice slice, Wanted wanted, String file) {
        Representation stated = wanted.representation();
        if (stated != null && stated != Representation.KEY_VALUES) {
            return Optional.empty();
        }
        ModelId id = wanted.model();
        ModelChooser.Chosen chosen = id == null ? glanced(slice, wanted) : judge.named(id, wanted.version());
        if (chosen == null) {
            return Optional.empty();
        }
        CompiledModel model = judge.compiled(chosen);
        Plan plan = model.planning().found();
        if (plan == null || (slice.index() == 0 && !model.gaps().isEmpty())) {
            return Optional.empty();
        }
        // Where such attributes are errors, a choice between models is told beside each of them.
        boolean choiceTold = wanted.strict() && !chosen.others().isEmpty();
        boolean counted = wanted.mostFindings() == 0 && !choiceTold;
        Outcome outcome = counted
                ? plan.counting(slice.bytes(), slice.from(), slice.to())
                : plan.judge(slice.bytes(), slice.from(), slice.to());
        if (!outcome.right()) {
            return counted && chosen.others().isEmpty() ? wrong(plan, model, slice, wanted, file) : Optional.empty();
        }
        if (outcome.clean()) {
            return Optional.of(model.clean(chosen.others()));
        }
        return Optional.of(
                counted
                        ? List.of(Judgements.unknown(model, chosen.others(), outcome.strangers(), wanted.strict()))
                        : withUnknown(outcome, model, slice, wanted, file, choiceTold, chosen.others()));
    }

    /** The judgement of a payload that is wrong, where nobody will be told how: as with the one before that was wrong in the same way. */
    private Optional<List<Judgement>> wrong(Plan plan, CompiledModel model, Slice slice, Wanted wanted, String file) {
        ByteBuffer rest = plan.rest(slice.bytes(), slice.from(), slice.to());
        if (rest == null) {
            return Optional.empty();
        }
        FindingCounts before = model.counted().of(rest, wanted);
        if (before != null) {
            return Optional.of(List.of(Judgements.counted(model, List.of(), before)));
        }
        List<Judgement> looked = judge.closely(slice, wanted, file, false);
        if (looked.size() == 1 && looked.get(0).representation() == Representation.KEY_VALUES) {
            model.counted().learn(rest, wanted, looked.get(0).counts());
        }
        return Optional.of(looked);
    }

    private List<Judgement> withUnknown(
            Outcome outcome,
            CompiledModel model,
            Slice slice,
            Wanted wanted,
            String file,
            boolean choiceTold,
            List<ModelId> others) {
        Judgement again = choiceTold ? null : model.told().again(outcome, model, slice, wanted, file, others);
        if (again != null) {
            return List.of(again);
        }
        List<Judgement> looked = judge.closely(slice, wanted, file, true);
        if (looked.size() == 1) {
            model.told().learn(outcome, slice, looked.get(0));
        }
        return looked;
    }

    /** The model that can be told at a glance; where there was a choice, the first entity is looked at closely, to tell it. */
    private ModelChooser.@Nullable Chosen glanced(Slice slice, Wanted wanted) {
        Glance glance = Glance.at(slice.bytes(), slice.from(), slice.to());
        String type = glance.type();
        boolean otherContexts = glance.hasContext() && glance.contexts().isEmpty();
        if (type == null || otherContexts || !glance.maybeKeyValues()) {
            return null;
        }
        Naming naming = new Naming(List.of(type), glance.contexts()).beside(wanted.contexts());
        ModelChooser.Chosen chosen = judge.chosen(naming).orElse(null);
        return chosen == null || (slice.index() == 0 && !chosen.others().isEmpty()) ? null : chosen;
    }
}
