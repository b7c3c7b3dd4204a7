package si.kozolec.server.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * Keeps submissions in git: {@code refs/submissions/<n>/1}, {@code …/2} and {@code …/head} are their contents, {@code …/meta} is what
 * happened. Each event is one commit of {@code meta}, whose tree holds all events so far, so that one look reads a submission.
 *
 * <p>Nothing is read before somebody asks. What was read is remembered with the commit that it was read from, so that a change, by
 * whomever, is seen at the next look, and only what has changed is read again.
 */
public final class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final int KEPT_IN_MEMORY = 300;
    private static final String EVENTS = "events";

    private final ModelRepository repository;
    private final Policy policy;
    private final Cache<String, Submission> read =
            Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).build();
    private final NavigableMap<Integer, Line> lines = new TreeMap<>();

    private record Line(String meta, Optional<SubmissionSummary> summary) {}

    /**
     * A submission as it was at one moment.
     *
     * @param meta the commit that says so
     */
    public record Kept(Submission submission, String meta) {}

    public Submissions(ModelRepository repository, Policy policy) {
        this.repository = repository;
        this.policy = policy;
    }

    /** The submission of that number as it is now; empty when there is none. */
    public Optional<Kept> find(int number) {
        return repository.ref(SubmissionRefs.meta(number)).map(meta -> new Kept(read(number, meta), meta));
    }

    /** All submissions, the oldest first, one line each. */
    public List<SubmissionSummary> list() {
        Map<String, String> refs = repository.refs(SubmissionRefs.PREFIX);
        synchronized (lines) {
            refs.forEach((name, id) -> {
                OptionalInt number = SubmissionRefs.numberOf(name);
                if (SubmissionRefs.isMeta(name) && number.isPresent()) {
                    lines.compute(
                            number.getAsInt(),
                            (key, line) -> line != null && line.meta().equals(id) ? line : line(key, id));
                }
            });
            return lines.values().stream()
                    .flatMap(line -> line.summary().stream())
                    .toList();
        }
    }

    /** What the checks of a revision said, as it was written; empty when it was not checked. */
    public Optional<byte[]> checks(Kept kept, int revision) {
        return repository.files(kept.meta()).read(checksPath(revision));
    }

    /**
     * Begins a submission and gives it the next number. Two that begin in the same moment never get the same one.
     *
     * @throws StaleRefException if others began submissions in that very moment, time and again
     */
    Kept create(Event.Created event, GitWrite write, Who who) throws StaleRefException {
        int next = 1
                + repository.refs(SubmissionRefs.PREFIX).keySet().stream()
                        .flatMapToInt(name -> SubmissionRefs.numberOf(name).stream())
                        .max()
                        .orElse(0);
        Meta meta = meta(write, null, 0, List.of(event), Map.of(), who);
        write.keep();
        repository.move(
                List.of(
                        new RefMove(SubmissionRefs.revision(next, 1), null, event.content()),
                        new RefMove(SubmissionRefs.head(next), null, event.content()),
                        new RefMove(SubmissionRefs.meta(next), null, meta.commit())),
                who,
                meta.message());
        return new Kept(Submission.of(next, List.of(event)), meta.commit());
    }

    /**
     * Adds events, all of them or none.
     *
     * @param files what to keep beside the events, by path
     * @throws StaleRefException if something else has happened to the submission since it was read
     */
    Kept append(Kept kept, List<Event> events, Map<String, byte[]> files, GitWrite write, Who who)
            throws StaleRefException {
        Appended appended = prepare(kept, events, files, write, who);
        write.keep();
        repository.move(appended.moves(), who, appended.message());
        return appended.kept();
    }

    /** What has to move so that these events are added. */
    Appended prepare(Kept kept, List<Event> events, Map<String, byte[]> files, GitWrite write, Who who) {
        Submission submission = kept.submission();
        int number = submission.number();
        Meta meta = meta(write, kept.meta(), submission.events().size(), events, files, who);
        List<RefMove> moves = new ArrayList<>();
        moves.add(new RefMove(SubmissionRefs.meta(number), kept.meta(), meta.commit()));
        for (Event event : events) {
            if (event instanceof Event.NewRevision revision) {
                moves.add(new RefMove(SubmissionRefs.revision(number, revision.revision()), null, revision.content()));
                moves.add(new RefMove(
                        SubmissionRefs.head(number), submission.latest().content(), revision.content()));
            }
            submission = submission.with(event);
        }
        return new Appended(new Kept(submission, meta.commit()), moves, meta.message());
    }

    /** Events that are written and wait for the references to move. */
    record Appended(Kept kept, List<RefMove> moves, String message) {}

    private record Meta(String commit, String message) {}

    /** One commit for each event, so that {@code git log} tells the story. */
    private Meta meta(
            GitWrite write,
            @Nullable String before,
            int count,
            List<Event> events,
            Map<String, byte[]> files,
            Who who) {
        String commit = before;
        String tree = before == null ? null : repository.commit(before).tree();
        String message = "";
        TreeEdits edits = new TreeEdits();
        files.forEach((path, bytes) -> edits.put(path, write.blob(bytes)));
        for (Event event : events) {
            count++;
            edits.put("%s/%04d.json".formatted(EVENTS, count), write.blob(EventJson.write(event)));
            tree = write.tree(tree, edits);
            message = EventWords.line(event);
            commit = write.commit(tree, commit, who, EventWords.message(event));
        }
        if (commit == null) {
            throw new IllegalArgumentException("nothing has happened");
        }
        return new Meta(commit, message);
    }

    static String checksPath(int revision) {
        return "checks/" + revision + ".json";
    }

    private Line line(int number, String meta) {
        try {
            return new Line(meta, Optional.of(SubmissionSummary.of(load(number, meta), policy)));
        } catch (UnreadableEventException | IllegalArgumentException e) {
            LOG.error("submission {} is left out of lists: {}", number, e.getMessage());
            return new Line(meta, Optional.empty());
        }
    }

    private Submission read(int number, String meta) {
        return read.get(meta, key -> load(number, key));
    }

    private Submission load(int number, String meta) {
        return Submission.of(
                number,
                repository.folder(meta, EVENTS).values().stream()
                        .map(EventJson::read)
                        .toList());
    }
}
