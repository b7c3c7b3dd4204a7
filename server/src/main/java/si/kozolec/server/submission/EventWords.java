package si.kozolec.server.submission;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Events as people read them in {@code git log}. */
final class EventWords {

    private EventWords() {}

    /** One line that says what happened. */
    static String line(Event event) {
        String who = event.by().name();
        if (event instanceof Event.Created created) {
            return created.title();
        } else if (event instanceof Event.NewRevision revision) {
            return "Revision " + revision.revision() + " by " + who;
        } else if (event instanceof Event.Checked checked) {
            return "Revision " + checked.revision() + " checked: "
                    + (checked.findings().isEmpty()
                            ? "nothing found"
                            : checked.findings().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(entry -> entry.getValue() + " "
                                            + entry.getKey().name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
        } else if (event instanceof Event.Reviewed vote) {
            return "Revision " + vote.revision() + ": " + vote.verdict().code() + " by " + who;
        } else if (event instanceof Event.Published published) {
            return "Published by " + who + ": "
                    + published.releases().stream()
                            .map(release -> release.model() + " " + release.version())
                            .collect(Collectors.joining(", "));
        }
        String name = EventJson.name(event);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " by " + who;
    }

    /** The line, and what the person said. */
    static String message(Event event) {
        String text = text(event);
        return line(event) + "\n" + (text.isEmpty() ? "" : "\n" + text + "\n");
    }

    private static String text(Event event) {
        if (event instanceof Event.NewRevision revision) {
            return revision.message();
        } else if (event instanceof Event.Commented comment) {
            return comment.text();
        } else if (event instanceof Event.Reviewed vote) {
            return vote.text();
        } else if (event instanceof Event.Rejected rejected) {
            return rejected.text();
        } else if (event instanceof Event.Withdrawn withdrawn) {
            return withdrawn.text();
        }
        return "";
    }
}
