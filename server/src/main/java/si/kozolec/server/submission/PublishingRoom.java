package si.kozolec.server.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Finding;
import si.kozolec.server.access.Person;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PlannedModel;
import si.kozolec.server.catalogue.Planner;
import si.kozolec.server.catalogue.PublicationPlan;
import si.kozolec.server.catalogue.Publisher;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.Who;
import si.kozolec.server.notice.Notices;
import si.kozolec.server.notice.Publication;
import si.kozolec.server.submission.Refusal.Kind;
import si.kozolec.server.submission.Submissions.Kept;

/**
 * Where approved submissions become part of the catalogue: {@code main}, the tags of all new versions and what is kept about the
 * submission move in one moment, or nothing does.
 *
 * <p>One publication at a time in this process, so that fifty of them do not plan again and again; other processes are seen by the
 * references they move.
 */
final class PublishingRoom {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingRoom.class);
    private static final int ATTEMPTS = 5;

    private final ModelRepository repository;
    private final Submissions submissions;
    private final Catalogue catalogue;
    private final Planner planner;
    private final Publisher publisher;
    private final Policy policy;
    private final Notices notices;

    PublishingRoom(
            ModelRepository repository,
            Submissions submissions,
            Catalogue catalogue,
            Planner planner,
            Policy policy,
            Notices notices) {
        this.repository = repository;
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.planner = planner;
        this.publisher = new Publisher(repository);
        this.policy = policy;
        this.notices = notices;
    }

    Kept publish(Person by, int number, int revision, Instant now) {
        Done done = published(by, number, revision, now);
        // The new version is there for all who ask from now on; what is derived from it follows.
        try {
            catalogue.refresh();
            notices.published(done.publication());
        } catch (RuntimeException e) {
            LOG.error("submission {} is published, but what follows from it has failed", number, e);
        }
        return done.kept();
    }

    private record Done(Kept kept, Publication publication) {}

    private synchronized Done published(Person by, int number, int revision, Instant now) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Kept kept = submissions
                    .find(number)
                    .orElseThrow(() -> refused(Refusal.of(Kind.UNKNOWN, "submission-unknown", number)));
            decide(kept, new Command.Publish(by, revision, List.of()), now);
            Event.NewRevision latest = kept.submission().latest();
            // A dozen objects, one by one: a pack for each publication would make every look at an object slower.
            try (GitWrite write = repository.write()) {
                PublicationPlan plan = planner.plan(latest.base(), latest.content(), write);
                refuseUnfit(plan);
                List<Event.Release> releases = plan.releases().stream()
                        .flatMap(
                                model -> Optional.ofNullable(model.version())
                                        .map(version -> new Event.Release(model.id(), version))
                                        .stream())
                        .toList();
                Event event = decide(kept, new Command.Publish(by, revision, releases), now);
                Who who = ReviewDesk.who(by, now);
                Submissions.Appended appended = submissions.prepare(kept, List.of(event), Map.of(), write, who);
                String commit =
                        publisher.publish(plan, appended.moves(), who, reason(kept.submission(), releases), write);
                if (commit == null) {
                    throw refused(Refusal.of(Kind.CONFLICT, "nothing-changes"));
                }
                return new Done(appended.kept(), publication(kept.submission(), plan, releases, commit, now));
            } catch (StaleRefException e) {
                LOG.info("submission {} is planned again: {}", number, e.getMessage());
            }
        }
        throw refused(Refusal.of(Kind.CONFLICT, "stale"));
    }

    private Event decide(Kept kept, Command command, Instant now) {
        Decision decision = kept.submission().decide(command, policy, now);
        if (decision instanceof Event event) {
            return event;
        }
        throw refused((Refusal) decision);
    }

    private static void refuseUnfit(PublicationPlan plan) {
        if (!plan.conflicts().isEmpty()) {
            throw refused(Refusal.of(Kind.CONFLICT, "conflict", String.join(", ", plan.conflicts())));
        }
        List<Refusal> errors = plan.findings()
                .filter(Finding::isError)
                .map(PublishingRoom::refusal)
                .toList();
        if (!errors.isEmpty()) {
            throw new RefusedException(errors);
        }
    }

    private static Refusal refusal(Finding finding) {
        return new Refusal(Kind.CONFLICT, finding.code(), finding.message(), finding.file());
    }

    private static Publication publication(
            Submission submission,
            PublicationPlan plan,
            List<Event.Release> releases,
            @Nullable String commit,
            Instant now) {
        return new Publication(
                now,
                String.valueOf(commit),
                submission.number(),
                submission.title(),
                releases.stream()
                        .map(release -> new Publication.Released(release.model(), release.version()))
                        .toList(),
                plan.models().stream().map(PlannedModel::id).toList());
    }

    /** What {@code git log} of the catalogue says about it for ever. */
    private static String reason(Submission submission, List<Event.Release> releases) {
        String versions = releases.stream()
                .map(release -> release.model() + " " + release.version())
                .collect(Collectors.joining(", "));
        String approvals = submission.approvals().stream()
                .map(actor -> actor.name() + " <" + actor.id() + ">")
                .collect(Collectors.joining(", "));
        return (versions.isEmpty() ? submission.title() : "Publish " + versions)
                + "\n\n" + submission.title() + "\n\nSubmission: " + submission.number()
                + "\nSubmitted-by: " + submission.submitter().name() + " <"
                + submission.submitter().id() + ">"
                + "\nApproved-by: " + approvals + "\n";
    }

    private static RefusedException refused(Refusal refusal) {
        return new RefusedException(refusal);
    }
}
