package si.kozolec.server.submission;

import static si.kozolec.server.submission.Grounds.firstOf;
import static si.kozolec.server.submission.Grounds.refused;
import static si.kozolec.server.submission.Grounds.text;
import static si.kozolec.server.submission.Grounds.tooLong;

import java.time.Instant;
import si.kozolec.server.submission.Refusal.Kind;

/** What is said about a submission: comments, threads that are settled, other wordings. */
final class Talk {

    private final Submission submission;
    private final Instant now;
    private final Grounds grounds;

    Talk(Submission submission, Instant now, Grounds grounds) {
        this.submission = submission;
        this.now = now;
        this.grounds = grounds;
    }

    Decision comment(Command.Comment command) {
        int number = submission.comments().size() + 1;
        return firstOf(
                        grounds.takesPart(command.by()),
                        grounds.talk(),
                        grounds.room(),
                        text(command.text()),
                        command.place().isSound() ? null : refused(Kind.INVALID, "place-unclear"),
                        command.thread() == 0 ? null : grounds.thread(command.thread()))
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

    Decision resolve(Command.Resolve command) {
        return firstOf(
                        grounds.takesPart(command.by()),
                        grounds.talk(),
                        grounds.room(),
                        grounds.thread(command.thread()),
                        submission.isResolved(command.thread()) == command.resolved()
                                ? refused(Kind.CONFLICT, command.resolved() ? "thread-resolved" : "thread-open")
                                : null)
                .orElseGet(() -> new Event.Resolved(now, Actor.of(command.by()), command.thread(), command.resolved()));
    }

    Decision suggest(Command.Suggest command) {
        return firstOf(
                        grounds.takesPart(command.by()),
                        grounds.open(),
                        grounds.room(),
                        grounds.revision(command.revision()),
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
}
