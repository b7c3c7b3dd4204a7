package si.kozolec.server.submission;

import static si.kozolec.server.submission.Grounds.firstOf;
import static si.kozolec.server.submission.Grounds.refused;
import static si.kozolec.server.submission.Grounds.role;
import static si.kozolec.server.submission.Grounds.text;
import static si.kozolec.server.submission.Grounds.tooLong;

import java.time.Instant;
import java.util.List;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Refusal.Kind;

/** What becomes of a submission: votes, and how it ends. */
final class Outcomes {

    private final Submission submission;
    private final Policy policy;
    private final Instant now;
    private final Grounds grounds;

    Outcomes(Submission submission, Policy policy, Instant now, Grounds grounds) {
        this.submission = submission;
        this.policy = policy;
        this.now = now;
        this.grounds = grounds;
    }

    Decision review(Command.Review command) {
        boolean approves = command.verdict() == Event.Verdict.APPROVE;
        return firstOf(
                        role(command.by(), Role.CURATOR),
                        grounds.notYours(command.by()),
                        grounds.open(),
                        grounds.events(0),
                        grounds.revision(command.revision()),
                        submission.latest().draft() ? refused(Kind.CONFLICT, "draft") : null,
                        approves ? grounds.passed() : text(command.text()),
                        tooLong(command.text()),
                        submission.votes(command.revision()).stream()
                                        .anyMatch(vote ->
                                                vote.by().is(command.by()) && vote.verdict() == command.verdict())
                                ? refused(Kind.CONFLICT, "vote-same", command.revision())
                                : null)
                .orElseGet(() -> new Event.Reviewed(
                        now,
                        Actor.of(command.by()),
                        command.revision(),
                        command.verdict(),
                        command.text().strip()));
    }

    Decision reject(Command.Reject command) {
        return firstOf(
                        role(command.by(), Role.CURATOR),
                        grounds.notYours(command.by()),
                        grounds.open(),
                        grounds.events(0),
                        text(command.text()))
                .orElseGet(() -> new Event.Rejected(
                        now, Actor.of(command.by()), command.text().strip()));
    }

    Decision withdraw(Command.Withdraw command) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        command.by().may(Role.ADMIN) ? null : grounds.yours(command.by()),
                        grounds.open(),
                        grounds.events(0),
                        tooLong(command.text()))
                .orElseGet(() -> new Event.Withdrawn(
                        now, Actor.of(command.by()), command.text().strip()));
    }

    Decision publish(Command.Publish command) {
        List<Actor> approvals = submission.approvals();
        Instant from = submission.latest().at().plus(policy.waitingTime());
        return firstOf(
                        role(command.by(), Role.CURATOR),
                        grounds.open(),
                        grounds.events(0),
                        grounds.revision(command.revision()),
                        submission.latest().draft() ? refused(Kind.CONFLICT, "draft") : null,
                        grounds.passed(),
                        submission.isChangesRequested() ? refused(Kind.CONFLICT, "changes-requested") : null,
                        approvals.size() < policy.approvals()
                                ? refused(Kind.CONFLICT, "approvals-missing", approvals.size(), policy.approvals())
                                : null,
                        now.isBefore(from) ? refused(Kind.CONFLICT, "waiting-time", from) : null)
                .orElseGet(
                        () -> new Event.Published(now, Actor.of(command.by()), command.revision(), command.releases()));
    }
}
