package si.kozolec.server.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.server.access.Person;

/** Something that somebody wants to do with a submission. */
public sealed interface Command {

    /** Begins a submission. */
    record Create(
            Person by,
            String title,
            String message,
            boolean draft,
            String content,
            @Nullable String base,
            List<ModelId> models)
            implements Command {}

    /** Sends other content. */
    record Revise(
            Person by,
            String message,
            boolean draft,
            String content,
            @Nullable String base,
            List<ModelId> models) implements Command {}

    /** Takes over suggestions. */
    record Accept(
            Person by,
            List<Integer> suggestions,
            String content,
            @Nullable String base) implements Command {}

    /** Notes what the checks of a revision found. */
    record RecordChecks(int revision, Map<Severity, Integer> findings) implements Command {}

    /**
     * Says something.
     *
     * @param thread the thread to answer in; 0 to begin one
     */
    record Comment(Person by, int thread, Place place, String text) implements Command {}

    /** Settles a thread, or takes it up again. */
    record Resolve(Person by, int thread, boolean resolved) implements Command {}

    /** Proposes another wording of a text in a file. */
    record Suggest(Person by, int revision, String file, String oldText, String newText, String reason)
            implements Command {}

    /** Votes on a revision. */
    record Review(Person by, int revision, Event.Verdict verdict, String text) implements Command {}

    /** Ends it: the repository does not want it. */
    record Reject(Person by, String text) implements Command {}

    /** Ends it: its author does not want it any more. */
    record Withdraw(Person by, String text) implements Command {}

    /** Makes it part of the catalogue. */
    record Publish(Person by, int revision, List<Event.Release> releases) implements Command {}
}
