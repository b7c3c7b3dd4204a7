package si.kozolec.server.web;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;

/**
 * The page where a new model, or a new version of one, is proposed.
 *
 * @param frame what is around it
 * @param reader who has signed in, if anybody has
 * @param form what is written so far
 * @param submission the number of the proposal that is written on; 0 for a new one
 * @param reasons why it could not be taken; empty when that is no question
 * @param findings what the rules say of it; empty before anybody has asked
 * @param base the address of this server
 */
public record ProposePage(
        Frame frame,
        Optional<Person> reader,
        ProposalForm form,
        int submission,
        List<LocalizedText> reasons,
        Optional<List<Finding>> findings,
        String base)
        implements Page {

    public ProposePage {
        reasons = List.copyOf(reasons);
    }

    public boolean maySubmit() {
        return reader.filter(person -> person.may(Role.SUBMITTER)).isPresent();
    }

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }

    /** Where the form sends to. */
    public String action(String what) {
        return frame.link("/propose" + what);
    }

    /** The repository, for those who work with git. */
    public String repository() {
        return base + "/git/models.git";
    }

    /** The findings, the worst first. */
    public List<Finding> worstFirst() {
        return findings.orElse(List.of()).stream()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .limit(200)
                .toList();
    }

    public boolean hasErrors() {
        return findings.orElse(List.of()).stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The findings in numbers. */
    public String counts() {
        java.util.Map<Severity, Integer> counts = new java.util.EnumMap<>(Severity.class);
        findings.orElse(List.of()).forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return Conversation.counts(frame.texts(), counts);
    }

    /** Whether a file is one of those that one begins with. */
    public boolean important(ProposalForm.Field field) {
        return field.path().equals("schema.json")
                || field.path().startsWith("texts.")
                || field.path().equals("examples/example.json");
    }

    /** What a file is for, in a few words. */
    public String purpose(ProposalForm.Field field) {
        return frame.texts().orElse("propose.file." + field.path(), "");
    }
}
