package si.kozolec.server.submission;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.Severity;
import si.kozolec.server.access.Person;
import si.kozolec.server.git.GitDesk;
import si.kozolec.server.git.Push;
import si.kozolec.server.git.PushRefusedException;
import si.kozolec.server.submission.Refusal.Kind;

/** Where a {@code git push} becomes a submission: it answers with the number, the address and the findings, line by line. */
public final class PushDesk implements GitDesk {

    private static final int MOST_LINES = 30;

    private final ReviewDesk desk;
    private final Supplier<URI> address;

    /** Answers with addresses that begin with that one. */
    public PushDesk(ReviewDesk desk, Supplier<URI> address) {
        this.desk = desk;
        this.address = address;
    }

    @Override
    public Set<Integer> visible(Person person) {
        return desk.list(person).stream().map(SubmissionSummary::number).collect(Collectors.toSet());
    }

    @Override
    public List<String> receive(Person person, Push push, Language language) throws PushRefusedException {
        try {
            List<Refusal> problems = new ArrayList<>();
            push.links().forEach(path -> problems.add(Refusal.in(PathRules.shown(path), Kind.INVALID, "path-link")));
            push.tooLarge()
                    .forEach(path -> problems.add(Refusal.in(PathRules.shown(path), Kind.TOO_LARGE, "push-file")));
            if (!problems.isEmpty()) {
                throw new RefusedException(problems);
            }
            Content content = content(push, language);
            Submission submission = push.submission().isPresent()
                    ? desk.revise(person, push.submission().getAsInt(), content)
                    : desk.submit(person, content);
            return answer(person, submission, language);
        } catch (RefusedException e) {
            throw new PushRefusedException(e.refusals().stream()
                    .limit(MOST_LINES)
                    .map(refusal -> (refusal.file() == null ? "" : refusal.file() + ": ")
                            + refusal.text().preferring(language))
                    .toList());
        }
    }

    private static Content content(Push push, Language language) {
        String first = push.message().lines().findFirst().orElse("").strip();
        String rest = push.message().lines().skip(1).collect(Collectors.joining("\n"));
        String title = first.isEmpty()
                ? SubmissionMessages.text("title-of-push").in(language)
                : first.substring(0, Math.min(first.length(), Grounds.LONGEST_TITLE));
        return new Content(
                title,
                rest.strip().substring(0, Math.min(rest.strip().length(), Grounds.LONGEST_TEXT)),
                false,
                push.base(),
                push.files(),
                push.removed(),
                List.of());
    }

    private List<String> answer(Person person, Submission submission, Language language) {
        int number = submission.number();
        int revision = submission.latest().revision();
        List<Finding> findings =
                desk.checks(person, number, revision).map(CheckReport::findings).orElse(List.of());
        List<String> lines = new ArrayList<>();
        lines.add(SubmissionMessages.text("push-taken", number, revision).in(language));
        lines.add(address.get().resolve("/submissions/" + number).toString());
        long errors = findings.stream().filter(Finding::isError).count();
        lines.add(SubmissionMessages.text(
                        "push-findings",
                        errors,
                        findings.stream()
                                .filter(f -> f.severity() == Severity.WARNING)
                                .count())
                .in(language));
        findings.stream()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .limit(MOST_LINES)
                .forEach(finding -> lines.add(line(finding, language)));
        if (findings.size() > MOST_LINES) {
            lines.add("…");
        }
        return lines;
    }

    private static String line(Finding finding, Language language) {
        String place =
                finding.file() == null ? "" : finding.file() + (finding.line() > 0 ? ":" + finding.line() : "") + " ";
        return finding.severity().code() + " " + place
                + finding.message().preferring(language).replaceAll("\\s+", " ") + " (" + finding.code() + ")";
    }
}
