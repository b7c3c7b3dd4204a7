package si.kozolec.server.submission;

import static si.kozolec.server.submission.Grounds.firstOf;
import static si.kozolec.server.submission.Grounds.refused;
import static si.kozolec.server.submission.Grounds.role;
import static si.kozolec.server.submission.Grounds.tooLong;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Refusal.Kind;

/** The rules of the desk: every command in every state is allowed, or refused with a reason. */
final class Decisions {

    private final Submission submission;
    private final Policy policy;
    private final Instant now;
    private final Grounds grounds;

    Decisions(Submission submission, Policy policy, Instant now) {
        this.submission = submission;
        this.policy = policy;
        this.now = now;
        this.grounds = new Grounds(submission, policy);
    }

    static Decision begin(Command.Create command, Instant now) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        command.title().isBlank() ? refused(Kind.INVALID, "title-missing") : null,
                        command.title().length() > Grounds.LONGEST_TITLE
                                        || command.title().lines().count() > 1
                                ? refused(Kind.INVALID, "title-too-long", Grounds.LONGEST_TITLE)
                                : null,
                        tooLong(command.message()))
                .orElseGet(() -> new Event.Created(
                        now,
                        Actor.of(command.by()),
                        command.title().strip(),
                        command.message().strip(),
                        command.draft(),
                        command.content(),
                        command.base(),
                        command.models()));
    }

    Decision decide(Command command) {
        if (command instanceof Command.Create create) {
            return firstOf(role(create.by(), Role.SUBMITTER))
                    .orElseGet(() -> refused(Kind.CONFLICT, "already-created", submission.number()));
        } else if (command instanceof Command.Revise revise) {
            return revise(revise);
        } else if (command instanceof Command.Accept accept) {
            return accept(accept);
        } else if (command instanceof Command.RecordChecks checks) {
            return checks(checks);
        } else if (command instanceof Command.Comment comment) {
            return new Talk(submission, now, grounds).comment(comment);
        } else if (command instanceof Command.Resolve resolve) {
            return new Talk(submission, now, grounds).resolve(resolve);
        } else if (command instanceof Command.Suggest suggest) {
            return new Talk(submission, now, grounds).suggest(suggest);
        } else if (command instanceof Command.Review review) {
            return new Outcomes(submission, policy, now, grounds).review(review);
        } else if (command instanceof Command.Reject reject) {
            return new Outcomes(submission, policy, now, grounds).reject(reject);
        } else if (command instanceof Command.Withdraw withdraw) {
            return new Outcomes(submission, policy, now, grounds).withdraw(withdraw);
        } else if (command instanceof Command.Publish publish) {
            return new Outcomes(submission, policy, now, grounds).publish(publish);
        }
        throw new IllegalStateException("nobody decides about " + command);
    }

    private Decision revise(Command.Revise command) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        grounds.yours(command.by()),
                        grounds.open(),
                        grounds.room(),
                        tooLong(command.message()))
                .orElseGet(() -> new Event.Revised(
                        now,
                        Actor.of(command.by()),
                        nextRevision(),
                        command.message().strip(),
                        command.draft(),
                        command.content(),
                        command.base(),
                        command.models()));
    }

    private Decision accept(Command.Accept command) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        grounds.yours(command.by()),
                        grounds.open(),
                        grounds.room(),
                        command.suggestions().isEmpty()
                                        || new HashSet<>(command.suggestions()).size()
                                                < command.suggestions().size()
                                ? refused(Kind.INVALID, "suggestions-unclear")
                                : null,
                        command.suggestions().stream()
                                .map(this::acceptable)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(null))
                .orElseGet(() -> new Event.Accepted(
                        now,
                        Actor.of(command.by()),
                        nextRevision(),
                        command.suggestions(),
                        command.content(),
                        command.base()));
    }

    private Optional<Refusal> acceptable(int suggestion) {
        if (suggestion < 1 || suggestion > submission.suggestions().size()) {
            return Optional.of(refused(Kind.UNKNOWN, "suggestion-unknown", suggestion));
        }
        return submission.isAccepted(suggestion)
                ? Optional.of(refused(Kind.CONFLICT, "suggestion-accepted", suggestion))
                : Optional.empty();
    }

    private Decision checks(Command.RecordChecks command) {
        int latest = submission.latest().revision();
        return firstOf(
                        grounds.open(),
                        grounds.events(0),
                        command.revision() < 1 || command.revision() > latest
                                ? refused(Kind.UNKNOWN, "revision-unknown", command.revision(), latest)
                                : null,
                        command.revision() < latest
                                ? refused(Kind.CONFLICT, "revision-stale", command.revision(), latest)
                                : null)
                .orElseGet(() -> new Event.Checked(now, Actor.REPOSITORY, command.revision(), command.findings()));
    }

    private int nextRevision() {
        return submission.latest().revision() + 1;
    }
}
