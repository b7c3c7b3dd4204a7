package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import si.kozolec.server.submission.CheckReport;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.Policy;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.Submission;
import si.kozolec.server.submission.SubmissionState;
import si.kozolec.server.submission.SubmissionSummary;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is asked about submissions. They are for some eyes only, so nothing on the way may keep the answers. */
public final class SubmissionAnswers {

    private static final String PRIVATE = "private, no-cache";

    private final Policy policy;
    private final Addresses addresses;
    private final JsonMapper json;
    private final Clock clock;

    public SubmissionAnswers(Policy policy, Addresses addresses, JsonMapper json, Clock clock) {
        this.policy = policy;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    /** The number in an address. */
    static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Failure(Reason.SUBMISSION_NOT_FOUND, Reason.SUBMISSION_NOT_FOUND.title());
        }
        return Integer.parseInt(text);
    }

    String address(int number) {
        return addresses.path("/api/v1/submissions/" + number);
    }

    /** The revision that is asked for; the latest when none is. */
    Event.NewRevision revision(Submission submission, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return submission.latest();
        }
        return submission.revisions().stream()
                .filter(revision -> String.valueOf(revision.revision()).equals(asked))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Reason.SUBMISSION_NOT_FOUND,
                        new LocalizedText(
                                "Te revizije ni; zadnja je "
                                        + submission.latest().revision() + ".",
                                "There is no such revision; the latest is "
                                        + submission.latest().revision() + ".")));
    }

    /** Chooses submissions by the states that are asked for; all when none is. */
    Predicate<SubmissionSummary> in(List<String> states) {
        Set<SubmissionState> wanted = EnumSet.noneOf(SubmissionState.class);
        List<Problem.Part> problems = new ArrayList<>();
        for (String text : states) {
            SubmissionState.of(text).ifPresentOrElse(wanted::add, () -> problems.add(unknown()));
        }
        if (!problems.isEmpty()) {
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
        }
        return summary -> wanted.isEmpty() || wanted.contains(summary.state());
    }

    private static Problem.Part unknown() {
        String allowed = String.join(
                ", ",
                EnumSet.allOf(SubmissionState.class).stream()
                        .map(SubmissionState::code)
                        .toList());
        return Problem.Part.inParameter(
                "state",
                new LocalizedText(
                        "Tega stanja ni. Stanja so: " + allowed + ".",
                        "There is no such state. States are: " + allowed + "."));
    }

    Document submission(Submission submission) {
        return json(SubmissionRepresentation.from(submission, policy, clock.instant(), addresses));
    }

    Document queue(List<SubmissionSummary> all, Questions.Page page, Call call) {
        List<SubmissionQueueRepresentation.LineRepresentation> items = all.stream()
                .skip(page.skipped())
                .limit(page.size())
                .map(one -> SubmissionQueueRepresentation.LineRepresentation.from(one, clock.instant(), addresses))
                .toList();
        return json(new SubmissionQueueRepresentation(all.size(), page.number(), page.size(), items))
                .with("Link", new PageLinks(call, addresses).header(all.size(), page.number(), page.size()));
    }

    Document checks(Optional<CheckReport> report, Policy rules) {
        CheckReport found = report.orElseThrow(() -> new Failure(
                Reason.SUBMISSION_NOT_FOUND,
                new LocalizedText("Ta revizija še ni bila pregledana.", "This revision has not been checked yet.")));
        return json(
                ChecksRepresentation.from(found, !rules.blocks(found.counts().keySet())));
    }

    Document difference(ReviewDesk desk, Event.NewRevision revision) {
        return json(DifferenceRepresentation.from(
                revision.revision(), desk.difference(revision), desk.textChanges(revision)));
    }

    /** Handed out as plain bytes: what somebody has submitted must not run in anybody's browser. */
    Document file(ReviewDesk desk, Event.NewRevision revision, String path) {
        byte[] bytes = desk.files(revision)
                .read(path)
                .orElseThrow(() -> new Failure(Reason.FILE_NOT_FOUND, Reason.FILE_NOT_FOUND.title()));
        boolean data = path.endsWith(".json") || path.endsWith(".jsonld");
        MediaType type = data ? MediaType.APPLICATION_JSON_TYPE : MediaType.APPLICATION_OCTET_STREAM_TYPE;
        return Document.of(bytes, type).cached(PRIVATE);
    }

    Document json(Object representation) {
        return Document.of(json.writeValueAsBytes(representation), MediaType.APPLICATION_JSON_TYPE)
                .cached(PRIVATE);
    }
}
