package si.kozolec.validation;

import com.networknt.schema.SchemaException;
import com.networknt.schema.ValidationLimitExceededException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Conversion;
import si.kozolec.ngsild.Origins;
import si.kozolec.ngsild.Representation;
import si.kozolec.plan.Outcome;
import si.kozolec.plan.Passed;
import si.kozolec.plan.Plan;
import si.kozolec.schema.JsonText;
import si.kozolec.schema.Pointers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges an entity the slow way: converted to key-values, by the validator, with all that is to be said about it. */
final class EntityJudge {

    private final CompiledModel model;
    private final Wanted wanted;
    private final int size;
    private final boolean conforms;
    private final Passed passed;

    /**
     * For one entity.
     *
     * @param size the bytes that the entity was written in
     * @param conforms whether it is known already that the schema holds
     * @param passed what a plan has found to be right of it
     */
    EntityJudge(CompiledModel model, Wanted wanted, int size, boolean conforms, Passed passed) {
        this.model = model;
        this.wanted = wanted;
        this.size = size;
        this.conforms = conforms;
        this.passed = passed;
    }

    /** The findings; their pointers lead into the entity as it was written. */
    List<Finding> judge(Conversion conversion) {
        List<Finding> findings = new ArrayList<>(conversion.findings());
        if (conversion.isDeletion()) {
            return findings;
        }
        // Bytes that were key-values from the beginning the plan has seen.
        boolean planless = conforms || conversion.representation() == Representation.KEY_VALUES;
        findings.addAll(findings(conversion.keyValues(), planless, conversion.origins(), null));
        for (Conversion.Instance instance : conversion.further()) {
            findings.addAll(findings(instance.keyValues(), planless, instance.origins(), instance));
        }
        return withoutFlattened(findings);
    }

    /** @param only of which instance of an attribute alone it is to be told; null for the whole entity */
    private List<Finding> findings(
            ObjectNode keyValues, boolean planless, Origins origins, Conversion.@Nullable Instance only) {
        List<Finding> findings = new ArrayList<>();
        String place = only == null ? "" : Pointers.below("", only.attribute());
        for (Finding finding : rules(keyValues, planless)) {
            if (only == null || (finding.pointer() + "/").startsWith(place + "/")) {
                boolean ofName = finding.code().equals("attribute-unknown");
                String origin = ofName ? origins.ofName(finding.pointer()) : origins.of(finding.pointer());
                findings.add((only == null ? finding : named(finding, only)).at(null, origin));
            }
        }
        return findings;
    }

    /** The finding, with the name of the instance that it is about when that has one. */
    private static Finding named(Finding finding, Conversion.Instance instance) {
        return instance.isNamed()
                ? finding.saying(Texts.of("of-instance", finding.message(), Words.excerpt(instance.datasetId(), 80)))
                : finding;
    }

    /** Without what is said about arrays that a broker took apart: only they could be wrong, and they are gone. */
    private static List<Finding> withoutFlattened(List<Finding> findings) {
        List<String> flattened = findings.stream()
                .filter(finding -> finding.code().equals(Conversion.ARRAY_FLATTENED))
                .map(Finding::pointer)
                .toList();
        if (flattened.isEmpty()) {
            return findings;
        }
        return findings.stream()
                .filter(finding -> finding.code().equals(Conversion.ARRAY_FLATTENED)
                        || flattened.stream().noneMatch(place -> (finding.pointer() + "/").startsWith(place + "/")))
                .toList();
    }

    private List<Finding> rules(ObjectNode keyValues, boolean planless) {
        Outcome planned = planless ? Outcome.UNSURE : planned(keyValues);
        if (planned.clean()) {
            return List.of();
        }
        try {
            List<Violation> violations = conforms || planned.right() ? List.of() : violations(keyValues);
            List<UnknownAttributes.Unknown> unknown = UnknownAttributes.of(keyValues, model.names());
            return violations.isEmpty() && unknown.isEmpty()
                    ? List.of()
                    : Explainer.explain(model, wanted.strict(), violations, unknown);
        } catch (ValidationLimitExceededException e) {
            return List.of(error("judging-too-costly"));
        } catch (SchemaException e) {
            model.foundUnusable();
            return List.of(error("schema-unusable", model.id()));
        } catch (StackOverflowError e) {
            return List.of(error("judging-too-deep"));
        }
    }

    /** What the validator says; it is asked about nothing that has passed already. */
    private List<Violation> violations(ObjectNode keyValues) {
        if (passed.right().isEmpty()) {
            return model.schema().violations(keyValues, size);
        }
        ObjectNode left = keyValues.objectNode();
        Set<String> asked = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : keyValues.properties()) {
            String name = member.getKey();
            boolean right = passed.right().contains(name);
            if (!right || passed.needed().contains(name)) {
                left.set(name, member.getValue());
            }
            if (!right) {
                asked.add(name);
            }
        }
        return model.schemaFor(asked, passed.needed()).violations(left, size);
    }

    /** What the plan says of the entity as it was converted: most are right, and then the validator need not be asked. */
    private Outcome planned(JsonNode keyValues) {
        Plan plan = model.planning().found();
        if (plan == null) {
            return Outcome.UNSURE;
        }
        try {
            byte[] bytes = JsonText.bytes(keyValues);
            return plan.counting(bytes, 0, bytes.length);
        } catch (JacksonException | StackOverflowError e) {
            // Too deep to be written: the validator says so.
            return Outcome.UNSURE;
        }
    }

    private static Finding error(String code, Object... arguments) {
        LocalizedText hint = Texts.of(code + ".hint", arguments);
        return new Finding(Severity.ERROR, code, Texts.of(code, arguments), hint, null, 0, 0, "");
    }
}
