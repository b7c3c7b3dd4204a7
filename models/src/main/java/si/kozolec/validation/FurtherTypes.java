package si.kozolec.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Conversion;
import si.kozolec.plan.Passed;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges an entity of several types by the model of each: it has to be right as every one of them, and an attribute that one of the
 * models knows is not unknown.
 */
final class FurtherTypes {

    /** A broker sets no bound to the types of an entity; somebody has to. */
    private static final int MOST_MODELS = 5;

    private static final String UNKNOWN = "attribute-unknown";

    private final Judge judge;
    private final Wanted wanted;
    private final int size;

    /** @param size the bytes that the entity was written in */
    FurtherTypes(Judge judge, Wanted wanted, int size) {
        this.judge = judge;
        this.wanted = wanted;
        this.size = size;
    }

    /**
     * What the other models add to what the first one said.
     *
     * @param findings what the first one said
     * @param first the first one; when it was asked for, the others only tell which attributes they know
     */
    List<Finding> with(List<Finding> findings, ObjectNode entity, Naming naming, CompiledModel first) {
        List<CompiledModel> others = naming.types().size() < 2 ? List.of() : others(naming, first);
        List<Finding> all = findings;
        for (CompiledModel other : others) {
            Conversion conversion =
                    other.converter().convert(entity, Optional.ofNullable(wanted.representation()), wanted.moments());
            List<Finding> further = new EntityJudge(other, wanted, size, false, Passed.NOTHING).judge(conversion);
            all = together(all, further, other.id());
        }
        return all;
    }

    private List<CompiledModel> others(Naming naming, CompiledModel first) {
        List<String> known = first.entityTypes();
        Set<ModelId> seen = new HashSet<>(Set.of(first.id()));
        List<CompiledModel> others = new ArrayList<>();
        for (String type : naming.types()) {
            if (known.contains(ModelChooser.localName(type)) || others.size() == MOST_MODELS) {
                continue;
            }
            judge.chosen(new Naming(List.of(type), naming.contexts()))
                    .filter(chosen -> !seen.contains(chosen.id()))
                    // An address that names one model says nothing about the types of the others.
                    .or(() -> judge.chosen(new Naming(List.of(type), List.of())))
                    .filter(chosen -> seen.add(chosen.id()))
                    .ifPresent(chosen -> others.add(judge.compiled(chosen)));
        }
        return others;
    }

    /** What both say; of what one does not know, only that which the other does not know either. */
    private List<Finding> together(List<Finding> findings, List<Finding> further, ModelId other) {
        Set<String> unknownHere = places(findings);
        Set<String> unknownThere = places(further);
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.code().equals(UNKNOWN) || isWithin(unknownThere, finding.pointer())) {
                all.add(finding);
            }
        }
        Set<String> told = places(all);
        for (Finding finding : further) {
            boolean isNew = finding.code().equals(UNKNOWN)
                    ? isWithin(unknownHere, finding.pointer()) && !told.contains(finding.pointer())
                    : wanted.model() == null && all.stream().noneMatch(one -> saysTheSame(one, finding));
            if (isNew) {
                all.add(finding);
            }
        }
        if (wanted.model() == null) {
            LocalizedText hint = Texts.of("model-also.hint");
            all.add(new Finding(Severity.INFO, "model-also", Texts.of("model-also", other), hint, null, 0, 0, "/type"));
        }
        return all;
    }

    /** Whether that place, or one around it, is among those. */
    private static boolean isWithin(Set<String> places, String pointer) {
        return places.contains(pointer) || places.stream().anyMatch(place -> pointer.startsWith(place + "/"));
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return one.code().equals(other.code())
                && one.pointer().equals(other.pointer())
                && one.message().equals(other.message());
    }

    private static Set<String> places(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals(UNKNOWN))
                .map(Finding::pointer)
                .collect(Collectors.toSet());
    }
}
