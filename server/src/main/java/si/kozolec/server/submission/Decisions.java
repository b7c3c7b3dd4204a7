package si.kozolec.server.submission;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Refusal.Kind;

/** The rules of the desk: every command in every state is allowed, or refused with a reason. */
final class Decisions {

    /** Events are numbered with four digits. */
    static final int MOST_EVENTS = 9_999;

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_TITLE = 200;

    /** Room that people's words leave, so that a submission which was talked about for too long can still end. */
    private static final int LAST_WORDS = 100;

    private final Submission submission;
    private final Policy policy;
    private final Instant now;

    Decisions(Submission submission, Policy policy, Instant now) {
        this.submission = submission;
        this.policy = policy;
        this.now = now;
    }

    static Decision begin(Command.Create command, Instant now) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        command.title().isBlank() ? refused(Kind.INVALID, "title-missing") : null,
                        command.title().length() > LONGEST_TITLE
                                        || command.title().lines().count() > 1
                                ? refused(Kind.INVALID, "title-too-long", LONGEST_TITLE)
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
            return comment(comment);
        } else if (command instanceof Command.Resolve resolve) {
            return resolve(resolve);
        } else if (command instanceof Command.Suggest suggest) {
            return suggest(suggest);
        } else if (command instanceof Command.Review review) {
            return review(review);
        } else if (command instanceof Command.Reject reject) {
            return reject(reject);
        } else if (command instanceof Command.Withdraw withdraw) {
            return withdraw(withdraw);
        } else if (command instanceof Command.Publish publish) {
            return publish(publish);
        }
        throw new IllegalStateException("nobody decides about " + command);
    }

    private Decision revise(Command.Revise command) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        yours(command.by()),
                        open(),
                        room(),
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
                        yours(command.by()),
                        open(),
                        room(),
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
                        open(),
                        events(0),
                        command.revision() < 1 || command.revision() > latest
                                ? refused(Kind.UNKNOWN, "revision-unknown", command.revision(), latest)
                                : null,
                        command.revision() < latest
                                ? refused(Kind.CONFLICT, "revision-stale", command.revision(), latest)
                                : null)
                .orElseGet(() -> new Event.Checked(now, Actor.REPOSITORY, command.revision(), command.findings()));
    }

    private Decision comment(Command.Comment command) {
        int number = submission.comments().size() + 1;
        return firstOf(
                        takesPart(command.by()),
                        talk(),
                        room(),
                        text(command.text()),
                        command.place().isSound() ? null : refused(Kind.INVALID, "place-unclear"),
                        command.thread() == 0 ? null : thread(command.thread()))
                .orElseGet(() -> new Event.Commented(
                        now,
                        Actor.of(command.by()),
                        number,
                        command.thread() == 0 ? number : command.thread(),
                        submission.latest().revision(),
                        command.thread() == 0
                                ? command.place()
                                : submission
                                        .comments()
                                        .get(command.thread() - 1)
                                        .place(),
                        command.text().strip()));
    }

    private Decision resolve(Command.Resolve command) {
        return firstOf(
                        takesPart(command.by()),
                        talk(),
                        room(),
                        thread(command.thread()),
                        submission.isResolved(command.thread()) == command.resolved()
                                ? refused(Kind.CONFLICT, command.resolved() ? "thread-resolved" : "thread-open")
                                : null)
                .orElseGet(() -> new Event.Resolved(now, Actor.of(command.by()), command.thread(), command.resolved()));
    }

    private Decision suggest(Command.Suggest command) {
        return firstOf(
                        takesPart(command.by()),
                        open(),
                        room(),
                        revision(command.revision()),
                        command.file().isBlank()
                                        || command.oldText().isEmpty()
                                        || command.oldText().equals(command.newText())
                                ? refused(Kind.INVALID, "suggestion-empty")
                                : null,
                        tooLong(command.oldText()),
                        tooLong(command.newText()),
                        tooLong(command.reason()))
                .orElseGet(() -> new Event.Suggested(
                        now,
                        Actor.of(command.by()),
                        submission.suggestions().size() + 1,
                        command.revision(),
                        command.file(),
                        command.oldText(),
                        command.newText(),
                        command.reason().strip()));
    }

    private Decision review(Command.Review command) {
        boolean approves = command.verdict() == Event.Verdict.APPROVE;
        return firstOf(
                        role(command.by(), Role.CURATOR),
                        notYours(command.by()),
                        open(),
                        events(0),
                        revision(command.revision()),
                        submission.latest().draft() ? refused(Kind.CONFLICT, "draft") : null,
                        approves ? passed() : text(command.text()),
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

    private Decision reject(Command.Reject command) {
        return firstOf(
                        role(command.by(), Role.CURATOR),
                        notYours(command.by()),
                        open(),
                        events(0),
                        text(command.text()))
                .orElseGet(() -> new Event.Rejected(
                        now, Actor.of(command.by()), command.text().strip()));
    }

    private Decision withdraw(Command.Withdraw command) {
        return firstOf(
                        role(command.by(), Role.SUBMITTER),
                        command.by().may(Role.ADMIN) ? null : yours(command.by()),
                        open(),
                        events(0),
                        tooLong(command.text()))
                .orElseGet(() -> new Event.Withdrawn(
                        now, Actor.of(command.by()), command.text().strip()));
    }

    private Decision publish(Command.Publish command) {
        List<Actor> approvals = submission.approvals();
        Instant from = submission.latest().at().plus(policy.waitingTime());
        return firstOf(
                        role(command.by(), Role.CURATOR),
                        open(),
                        events(0),
                        revision(command.revision()),
                        submission.latest().draft() ? refused(Kind.CONFLICT, "draft") : null,
                        passed(),
                        submission.isChangesRequested() ? refused(Kind.CONFLICT, "changes-requested") : null,
                        approvals.size() < policy.approvals()
                                ? refused(Kind.CONFLICT, "approvals-missing", approvals.size(), policy.approvals())
                                : null,
                        now.isBefore(from) ? refused(Kind.CONFLICT, "waiting-time", from) : null)
                .orElseGet(
                        () -> new Event.Published(now, Actor.of(command.by()), command.revision(), command.releases()));
    }

    private int nextRevision() {
        return submission.latest().revision() + 1;
    }

    private @Nullable Refusal open() {
        return submission
                .end()
                .map(end -> refused(
                        Kind.CONFLICT, "closed-" + submission.state(policy).code(), submission.number()))
                .orElse(null);
    }

    /** Words are welcome after the end too, but not about what its author took back. */
    private @Nullable Refusal talk() {
        return submission.end().isPresent() && submission.end().get() instanceof Event.Withdrawn ? open() : null;
    }

    private @Nullable Refusal passed() {
        if (submission.checks(submission.latest().revision()).isEmpty()) {
            return refused(Kind.CONFLICT, "checks-missing", submission.latest().revision());
        }
        return submission.passes(policy)
                ? null
                : refused(Kind.CONFLICT, "checks-blocking", policy.blocking().code());
    }

    private @Nullable Refusal revision(int revision) {
        int latest = submission.latest().revision();
        if (revision == latest) {
            return null;
        }
        return revision < 1 || revision > latest
                ? refused(Kind.UNKNOWN, "revision-unknown", revision, latest)
                : refused(Kind.CONFLICT, "revision-stale", revision, latest);
    }

    private @Nullable Refusal thread(int thread) {
        boolean known = thread >= 1
                && thread <= submission.comments().size()
                && submission.comments().get(thread - 1).thread() == thread;
        return known ? null : refused(Kind.UNKNOWN, "thread-unknown", thread);
    }

    private static @Nullable Refusal role(Person person, Role needed) {
        return person.isKnown() && person.may(needed) ? null : refused(Kind.FORBIDDEN, "role-needed", needed.code());
    }

    private @Nullable Refusal yours(Person person) {
        return submission.submitter().is(person) ? null : refused(Kind.FORBIDDEN, "not-yours");
    }

    private @Nullable Refusal notYours(Person person) {
        return submission.isAuthor(person.id()) ? refused(Kind.FORBIDDEN, "your-own") : null;
    }

    private @Nullable Refusal takesPart(Person person) {
        Refusal role = role(person, Role.SUBMITTER);
        return role != null || person.may(Role.CURATOR) ? role : yours(person);
    }

    private @Nullable Refusal room() {
        return events(LAST_WORDS);
    }

    private @Nullable Refusal events(int spare) {
        return submission.events().size() >= MOST_EVENTS - spare
                ? refused(Kind.CONFLICT, "too-many-events", MOST_EVENTS)
                : null;
    }

    private static @Nullable Refusal text(String text) {
        return text.isBlank() ? refused(Kind.INVALID, "text-missing") : tooLong(text);
    }

    private static @Nullable Refusal tooLong(String text) {
        return text.length() > LONGEST_TEXT ? refused(Kind.INVALID, "text-too-long", LONGEST_TEXT) : null;
    }

    private static Refusal refused(Kind kind, String code, @Nullable Object... arguments) {
        return Refusal.of(kind, code, arguments);
    }

    /** The first reason that there is; its type lets an event take its place when there is none. */
    private static Optional<Decision> firstOf(@Nullable Refusal... reasons) {
        for (Refusal reason : reasons) {
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
