package si.kozolec.server.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Person;
import si.kozolec.server.http.Document;
import si.kozolec.server.submission.CheckReport;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.Submission;

/** Puts together the page of one proposal. */
final class SubmissionView {

    private final ReviewDesk desk;
    private final Pages pages;
    private final Clock clock;

    SubmissionView(ReviewDesk desk, Pages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The page of a proposal as that person may see it.
     *
     * @param asked the revision to show; null for the latest
     * @param attempt what the reader has just tried in vain
     */
    Document page(Frame frame, Person reader, int number, @Nullable String asked, SubmissionPage.Attempt attempt) {
        // The checks are made up for first when a crash has left them out, and that is an event more.
        Submission first = desk.find(reader, number).submission();
        Event.NewRevision revision = revision(first, asked);
        Optional<CheckReport> checks = desk.checks(reader, number, revision.revision());
        Submission submission = desk.find(reader, number).submission();
        SubmissionPage page = new SubmissionPage(
                frame.titled(Section.CURATE, submission.number() + ": " + submission.title()),
                submission,
                revision,
                desk.policy(),
                clock.instant(),
                reader,
                checks,
                desk.difference(revision),
                desk.textChanges(revision).stream().map(ChangedFile::of).toList(),
                desk.changedPaths(revision),
                attempt);
        return pages.show("submission.jte", page);
    }

    private static Event.NewRevision revision(Submission submission, @Nullable String asked) {
        List<Event.NewRevision> revisions = submission.revisions();
        return revisions.stream()
                .filter(revision -> String.valueOf(revision.revision()).equals(asked))
                .findFirst()
                .orElse(submission.latest());
    }

    /** Sends who has not signed in to the page where that is done, and back here afterwards. */
    static Response toSignIn(Frame frame) {
        return Response.status(303)
                .header(HttpHeaders.LOCATION, frame.signIn())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
