package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Finding;

/**
 * What came of asking one rule.
 *
 * @param rule the rule's code
 * @param applies whether the question could be asked of the model
 * @param findings what it found; a rule that passes on what other rooms found tells their codes too
 */
public record Outcome(String rule, boolean applies, List<Finding> findings) {

    public Outcome {
        findings = List.copyOf(findings);
    }
}
