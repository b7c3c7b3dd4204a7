package si.kozolec.server.submission;

import java.time.Clock;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.Planner;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.notice.Notices;

/** Puts this room together. */
public final class SubmissionHouse {

    /** More looks at once than a small machine has processors would only slow each other down. */
    private static final int CHECKS_AT_ONCE = 2;

    private SubmissionHouse() {}

    /**
     * The desk.
     *
     * @param checker the rules for a good model
     * @param notices whom to tell what has happened
     */
    public static ReviewDesk desk(
            ModelRepository repository,
            Catalogue catalogue,
            Policy policy,
            ContentLimits limits,
            Checker checker,
            Notices notices,
            Clock clock) {
        Submissions submissions = new Submissions(repository, policy);
        Planner planner = new Planner(repository, catalogue);
        Differences differences = new Differences(repository, planner);
        return new ReviewDesk(
                repository,
                submissions,
                new ContentWriter(repository, catalogue, new ContentIntake(limits)),
                new Checks(repository, planner, checker, differences, CHECKS_AT_ONCE),
                differences,
                new PublishingRoom(repository, submissions, catalogue, planner, policy, notices),
                policy,
                notices,
                clock);
    }
}
