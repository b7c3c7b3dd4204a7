package si.kozolec.server.submission;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;
import si.kozolec.server.submission.Refusal.Kind;

/** Puts suggested wordings into the texts of a revision. What one replaces must stand in its file exactly once, or nobody knows where. */
final class Wordings {

    private final ModelRepository repository;

    Wordings(ModelRepository repository) {
        this.repository = repository;
    }

    /**
     * The files with the new wordings in them.
     *
     * @param texts each changed file with its whole text
     * @param refusal why it cannot be done; null when it can
     */
    record Put(Map<String, String> texts, @Nullable Refusal refusal) {}

    /** Why a new suggestion would miss; null when it would not. */
    @Nullable Refusal missed(Submission submission, Command.Suggest suggestion) {
        int times = times(text(submission.latest().content(), suggestion.file()), suggestion.oldText());
        int number = submission.suggestions().size() + 1;
        return times == 1 ? null : miss(suggestion.file(), Kind.INVALID, number, times);
    }

    /** Puts the suggestions of those numbers in, one after the other. */
    Put put(Submission submission, List<Integer> numbers) {
        Map<String, String> texts = new TreeMap<>();
        for (int number : numbers) {
            Event.Suggested suggestion = submission.suggestions().get(number - 1);
            String file = suggestion.file();
            String text =
                    texts.computeIfAbsent(file, path -> text(submission.latest().content(), path));
            int times = times(text, suggestion.oldText());
            if (times != 1) {
                return new Put(Map.of(), miss(file, Kind.CONFLICT, number, times));
            }
            texts.put(file, text.replace(suggestion.oldText(), suggestion.newText()));
        }
        return new Put(texts, null);
    }

    /** The commit of a new revision with those texts; the rest is as in the latest. */
    String commit(Submission submission, Map<String, String> texts, GitWrite write, Who who) {
        Event.NewRevision latest = submission.latest();
        TreeEdits edits = new TreeEdits();
        texts.forEach((path, text) -> edits.put(path, write.blob(text.getBytes(StandardCharsets.UTF_8))));
        String tree = write.tree(repository.commit(latest.content()).tree(), edits);
        return write.commit(tree, latest.base(), who, "Submission " + submission.number() + ": wording\n");
    }

    private static Refusal miss(String file, Kind kind, int number, int times) {
        return Refusal.in(file, kind, "suggestion-misses", number, times, file);
    }

    private String text(String commit, String file) {
        return repository
                .files(commit)
                .read(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static int times(String text, String part) {
        int times = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            times++;
        }
        return times;
    }
}
