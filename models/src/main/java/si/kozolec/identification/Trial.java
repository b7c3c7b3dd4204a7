package si.kozolec.identification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import si.kozolec.identification.Candidate.Conformity;
import si.kozolec.model.Finding;
import si.kozolec.payload.Slice;
import si.kozolec.sample.Sample;
import si.kozolec.sample.SampleForm;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets the judge look at a payload as if it were one of a model: with the model's type, and an identifier when it has none.
 *
 * @param conformity whether it conforms
 * @param errors how many errors were found
 * @param problems the first of them
 */
record Trial(Conformity conformity, int errors, List<Finding> problems) {

    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST = 1 << 20;

    static final Trial NONE = new Trial(Conformity.UNTRIED, 0, List.of());

    static Trial of(Sample sample, ModelFacts model, Map<String, String> renames, Judge judge) {
        List<Finding> problems = findings(sample, model, renames, judge);
        if (problems.isEmpty()) {
            return new Trial(renames.isEmpty() ? Conformity.AS_WRITTEN : Conformity.ONCE_RENAMED, 0, List.of());
        }
        return new Trial(Conformity.NO, problems.size(), problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }

    private static List<Finding> findings(Sample sample, ModelFacts model, Map<String, String> renames, Judge judge) {
        List<Finding> errors = new ArrayList<>();
        Wanted wanted = new Wanted(model.id(), model.version(), null, false, Wanted.MOST_FINDINGS);
        for (ObjectNode entity : sample.written()) {
            byte[] bytes = asOne(entity, sample.form(), model.entityType(), renames)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            if (bytes.length <= LONGEST) {
                judge.judge(new Slice(bytes, 0, bytes.length, 0, 1, 1, ""), wanted, sample.file()).findings().stream()
                        .filter(Finding::isError)
                        // Lines and columns are those of a text that nobody wrote.
                        .map(finding -> finding.at(0, 0))
                        .filter(finding -> !errors.contains(finding))
                        .forEach(errors::add);
            }
        }
        return errors;
    }

    private static ObjectNode asOne(ObjectNode entity, SampleForm form, String type, Map<String, String> renames) {
        ObjectNode made = entity.objectNode();
        entity.forEachEntry((name, value) -> made.set(renames.getOrDefault(name, name), value));
        // The key of a table is no identifier yet: whoever makes entities of its rows makes a URN of it.
        if ((!made.has("id") && !made.has("@id")) || form == SampleForm.TABLE) {
            made.put("id", "urn:ngsi-ld:" + type + ":1");
        }
        JsonNode properties = entity.path("properties");
        if (properties instanceof ObjectNode inside && entity.has("geometry")) {
            ObjectNode typed = inside.objectNode();
            inside.forEachEntry((name, value) -> typed.set(renames.getOrDefault(name, name), value));
            made.set("properties", typed.put("type", type));
            return made;
        }
        made.remove("@type");
        // A context of another model would say that it is one of that.
        made.remove("@context");
        return made.put("type", type);
    }
}
