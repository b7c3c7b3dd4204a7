package si.kozolec.server.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.jspecify.annotations.Nullable;

/** Compares the texts of two trees, line by line, as far as anybody wants to read. */
final class TextDiff {

    /** In files beyond this nobody reads line by line, and comparing them takes long. */
    private static final int LARGEST_FILE = 1 << 20;

    private TextDiff() {}

    /** All files that differ; lines are told until there are that many bytes of them. */
    static List<TextChange> between(Repository git, @Nullable ObjectId from, ObjectId to, int mostBytes) {
        List<TextChange> changes = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectReader reader = git.newObjectReader();
                DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.setRepository(git);
            formatter.setBinaryFileThreshold(LARGEST_FILE);
            int left = mostBytes;
            for (DiffEntry entry : formatter.scan(tree(reader, from), tree(reader, to))) {
                out.reset();
                if (left > 0) {
                    formatter.format(entry);
                    formatter.flush();
                    left -= out.size();
                }
                String told = out.toString(StandardCharsets.UTF_8);
                // What comes before the first @@ names blobs and modes, which the answer tells otherwise.
                int lines = told.indexOf("\n@@ ");
                changes.add(change(entry, left < 0 || lines < 0 ? "" : told.substring(lines + 1)));
            }
        } catch (IOException e) {
            throw RepositoryException.reading("diff", e);
        }
        return changes;
    }

    private static TextChange change(DiffEntry entry, String diff) {
        return switch (entry.getChangeType()) {
            case DELETE -> new TextChange(entry.getOldPath(), TextChange.Kind.REMOVED, diff);
            case ADD, COPY -> new TextChange(entry.getNewPath(), TextChange.Kind.ADDED, diff);
            case MODIFY, RENAME -> new TextChange(entry.getNewPath(), TextChange.Kind.MODIFIED, diff);
        };
    }

    private static AbstractTreeIterator tree(ObjectReader reader, @Nullable ObjectId tree) throws IOException {
        return tree == null ? new EmptyTreeIterator() : new CanonicalTreeParser(null, reader, tree);
    }
}
