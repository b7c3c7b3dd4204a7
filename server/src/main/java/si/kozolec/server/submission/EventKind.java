package si.kozolec.server.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of events with the names that they have in files, and how each is read. */
enum EventKind {
    CREATED(
            Event.Created.class,
            in -> new Event.Created(
                    in.at(),
                    in.by(),
                    in.text("title"),
                    in.textOr("message", ""),
                    in.flag("draft"),
                    in.text("content"),
                    in.textOrNull("base"),
                    in.models())),
    REVISED(
            Event.Revised.class,
            in -> new Event.Revised(
                    in.at(),
                    in.by(),
                    in.number("revision"),
                    in.textOr("message", ""),
                    in.flag("draft"),
                    in.text("content"),
                    in.textOrNull("base"),
                    in.models())),
    ACCEPTED(
            Event.Accepted.class,
            in -> new Event.Accepted(
                    in.at(),
                    in.by(),
                    in.number("revision"),
                    in.numbers("suggestions"),
                    in.text("content"),
                    in.textOrNull("base"))),
    CHECKED(
            Event.Checked.class,
            in -> new Event.Checked(in.at(), in.by(), in.number("revision"), EventJson.counts(in.object("findings")))),
    COMMENTED(
            Event.Commented.class,
            in -> new Event.Commented(
                    in.at(),
                    in.by(),
                    in.number("comment"),
                    in.number("thread"),
                    in.number("revision"),
                    new Place(in.textOrNull("file"), in.numberOrZero("line"), in.textOr("pointer", "")),
                    in.text("text"))),
    RESOLVED(
            Event.Resolved.class, in -> new Event.Resolved(in.at(), in.by(), in.number("thread"), in.flag("resolved"))),
    SUGGESTED(
            Event.Suggested.class,
            in -> new Event.Suggested(
                    in.at(),
                    in.by(),
                    in.number("suggestion"),
                    in.number("revision"),
                    in.text("file"),
                    in.text("old"),
                    in.text("new"),
                    in.textOr("reason", ""))),
    REVIEWED(
            Event.Reviewed.class,
            in -> new Event.Reviewed(
                    in.at(), in.by(), in.number("revision"), verdict(in.text("verdict")), in.textOr("text", ""))),
    REJECTED(Event.Rejected.class, in -> new Event.Rejected(in.at(), in.by(), in.textOr("text", ""))),
    WITHDRAWN(Event.Withdrawn.class, in -> new Event.Withdrawn(in.at(), in.by(), in.textOr("text", ""))),
    PUBLISHED(Event.Published.class, in -> new Event.Published(in.at(), in.by(), in.number("revision"), in.releases()));

    private final Class<? extends Event> type;
    // Each is a lambda that holds nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<EventFields, Event> reading;

    EventKind(Class<? extends Event> type, Function<EventFields, Event> reading) {
        this.type = type;
        this.reading = reading;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Event read(EventFields in) {
        return reading.apply(in);
    }

    static EventKind of(Event event) {
        for (EventKind kind : values()) {
            if (kind.type.isInstance(event)) {
                return kind;
            }
        }
        throw new IllegalStateException("an event without a name: " + event);
    }

    static Optional<EventKind> of(String code) {
        for (EventKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Event.Verdict verdict(String code) {
        for (Event.Verdict verdict : Event.Verdict.values()) {
            if (verdict.code().equals(code)) {
                return verdict;
            }
        }
        throw new UnreadableEventException("its verdict is not known: " + code);
    }
}
