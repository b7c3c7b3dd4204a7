package si.kozolec.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;

/**
 * Says how a model stands by the requirements of MIM2, and on what evidence.
 *
 * <p>It is a self-assessment: OASC publishes no official test. What a machine cannot decide is not tested, and says what a person must
 * look at.
 *
 * @param model which model
 * @param version which version; null when it states none
 * @param answers one for each rule, M2-01 to M2-25
 */
public record SelfAssessment(ModelId model, @Nullable Version version, List<Answer> answers) {

    private static final int MOST_EVIDENCE = 20;

    public SelfAssessment {
        answers = List.copyOf(answers);
    }

    /** How a requirement is met. */
    public enum Result {
        PASS,
        FAIL,
        NOT_APPLICABLE,
        NOT_TESTED;

        /** {@code not-tested}, as in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How one requirement is met.
     *
     * @param number the number of the rule, {@code M2-06}
     * @param required whether the claim depends on it, or it is only recommended
     * @param requirement the requirement of MIM2 that it checks
     * @param text what it asks for
     * @param result how it is met
     * @param rules the rules of the book that answer it
     * @param evidence the first findings that speak against it
     * @param all how many such findings there are
     * @param look what a person must look at; empty when a machine has decided
     */
    public record Answer(
            String number,
            boolean required,
            String requirement,
            LocalizedText text,
            Result result,
            List<String> rules,
            List<Finding> evidence,
            int all,
            LocalizedText look) {

        public Answer {
            rules = List.copyOf(rules);
            evidence = List.copyOf(evidence);
        }
    }

    /** The assessment that follows from what the rules said. */
    public static SelfAssessment of(Verdict verdict) {
        List<Answer> answers = new ArrayList<>();
        for (String line : Resource.lines("mim2.tsv")) {
            String[] columns = line.split("\t", -1);
            List<String> rules = columns[3].isBlank() ? List.of() : Arrays.asList(columns[3].split(" ", -1));
            answers.add(answer(verdict, columns[0], columns[1].equals("E"), columns[2], rules));
        }
        return new SelfAssessment(verdict.model().id(), verdict.model().version(), answers);
    }

    /** Whether nothing that is required and can be decided speaks against the claim to follow MIM2. */
    public boolean supportsClaim() {
        return answers.stream().noneMatch(answer -> answer.required() && answer.result() == Result.FAIL);
    }

    private static Answer answer(
            Verdict verdict, String number, boolean required, String requirement, List<String> rules) {
        List<Outcome> asked = rules.stream()
                .flatMap(rule -> verdict.outcome(rule).stream())
                .filter(Outcome::applies)
                .toList();
        List<Finding> against = asked.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> !required || finding.severity() != Severity.INFO)
                .toList();
        Result result = rules.isEmpty()
                ? Result.NOT_TESTED
                : asked.isEmpty() ? Result.NOT_APPLICABLE : against.isEmpty() ? Result.PASS : Result.FAIL;
        return new Answer(
                number,
                required,
                requirement,
                Texts.of("mim2." + number),
                result,
                rules,
                against.stream().limit(MOST_EVIDENCE).toList(),
                against.size(),
                Texts.of("mim2." + number + ".look"));
    }
}
