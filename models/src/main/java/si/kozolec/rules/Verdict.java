package si.kozolec.rules;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelVersion;

/**
 * What the rules say about a model, rule by rule.
 *
 * @param model the model as it was read
 * @param outcomes what came of each rule, in the order of the book
 * @param findings all findings in the order of the files, each once
 */
public record Verdict(ModelVersion model, List<Outcome> outcomes, List<Finding> findings) {

    public Verdict {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** Whether nothing stands in the way of a publication. */
    public boolean isPublishable() {
        return !Finding.anyError(findings);
    }

    Optional<Outcome> outcome(String rule) {
        return outcomes.stream().filter(outcome -> outcome.rule().equals(rule)).findFirst();
    }
}
