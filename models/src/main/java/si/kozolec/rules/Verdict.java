package si.kozolec.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelVersion;

/**
 * What the rules say about a model, rule by rule.
 *
 * @param model the model as it was read
 * @param outcomes what came of each rule, in the order of the book
 * @param findings all findings in the order of the files, each once
 * @param examples the path of each example that could be judged, and whether it conforms
 */
public record Verdict(
        ModelVersion model, List<Outcome> outcomes, List<Finding> findings, Map<String, Boolean> examples) {

    public Verdict {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
        examples = Collections.unmodifiableMap(new TreeMap<>(examples));
    }

    /** Whether nothing stands in the way of a publication. */
    public boolean isPublishable() {
        return !Finding.anyError(findings);
    }

    Optional<Outcome> outcome(String rule) {
        return outcomes.stream().filter(outcome -> outcome.rule().equals(rule)).findFirst();
    }
}
