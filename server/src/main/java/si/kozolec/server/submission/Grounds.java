package si.kozolec.server.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Refusal.Kind;

/** What may stand in the way of a command: each method knows one reason, and says null when it does not apply. */
final class Grounds {

    /** Events are numbered with four digits. */
    static final int MOST_EVENTS = 9_999;

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_TITLE = 200;

    /** Room that people's words leave, so that a submission which was talked about for too long can still end. */
    private static final int LAST_WORDS = 100;

    private final Submission submission;
    private final Policy policy;

    Grounds(Submission submission, Policy policy) {
        this.submission = submission;
        this.policy = policy;
    }

    @Nullable Refusal open() {
        return submission
                .end()
                .map(end -> refused(
                        Kind.CONFLICT, "closed-" + submission.state(policy).code(), submission.number()))
                .orElse(null);
    }

    /** Words are welcome after the end too, but not about what its author took back. */
    @Nullable Refusal talk() {
        return submission.end().isPresent() && submission.end().get() instanceof Event.Withdrawn ? open() : null;
    }

    @Nullable Refusal passed() {
        if (submission.checks(submission.latest().revision()).isEmpty()) {
            return refused(Kind.CONFLICT, "checks-missing", submission.latest().revision());
        }
        return submission.passes(policy)
                ? null
                : refused(Kind.CONFLICT, "checks-blocking", policy.blocking().code());
    }

    @Nullable Refusal revision(int revision) {
        int latest = submission.latest().revision();
        if (revision == latest) {
            return null;
        }
        return revision < 1 || revision > latest
                ? refused(Kind.UNKNOWN, "revision-unknown", revision, latest)
                : refused(Kind.CONFLICT, "revision-stale", revision, latest);
    }

    @Nullable Refusal thread(int thread) {
        boolean known = thread >= 1
                && thread <= submission.comments().size()
                && submission.comments().get(thread - 1).thread() == thread;
        return known ? null : refused(Kind.UNKNOWN, "thread-unknown", thread);
    }

    static @Nullable Refusal role(Person person, Role needed) {
        return person.isKnown() && person.may(needed) ? null : refused(Kind.FORBIDDEN, "role-needed", needed.code());
    }

    @Nullable Refusal yours(Person person) {
        return submission.submitter().is(person) ? null : refused(Kind.FORBIDDEN, "not-yours");
    }

    @Nullable Refusal notYours(Person person) {
        return submission.isAuthor(person.id()) ? refused(Kind.FORBIDDEN, "your-own") : null;
    }

    @Nullable Refusal takesPart(Person person) {
        Refusal role = role(person, Role.SUBMITTER);
        return role != null || person.may(Role.CURATOR) ? role : yours(person);
    }

    @Nullable Refusal room() {
        return events(LAST_WORDS);
    }

    @Nullable Refusal events(int spare) {
        return submission.events().size() >= MOST_EVENTS - spare
                ? refused(Kind.CONFLICT, "too-many-events", MOST_EVENTS)
                : null;
    }

    static @Nullable Refusal text(String text) {
        return text.isBlank() ? refused(Kind.INVALID, "text-missing") : tooLong(text);
    }

    static @Nullable Refusal tooLong(String text) {
        return text.length() > LONGEST_TEXT ? refused(Kind.INVALID, "text-too-long", LONGEST_TEXT) : null;
    }

    static Refusal refused(Kind kind, String code, @Nullable Object... arguments) {
        return Refusal.of(kind, code, arguments);
    }

    /** The first reason that there is; its type lets an event take its place when there is none. */
    static Optional<Decision> firstOf(@Nullable Refusal... reasons) {
        for (Refusal reason : reasons) {
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
