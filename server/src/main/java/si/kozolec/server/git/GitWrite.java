package si.kozolec.server.git;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * Makes new objects. Nobody sees them until a reference moves to them; closed without {@link #keep}, they are gone.
 *
 * <p>Not for use by several threads.
 */
public final class GitWrite implements AutoCloseable {

    private final ObjectInserter inserter;
    private final ObjectReader reader;

    GitWrite(ObjectInserter inserter) {
        this.inserter = inserter;
        this.reader = inserter.newReader();
    }

    /** Writes the content of a file and tells its id. */
    public String blob(byte[] content) {
        return doing(() -> inserter.insert(Constants.OBJ_BLOB, content)).name();
    }

    /**
     * Writes the tree that comes out of the edits.
     *
     * @param base the tree to start from; null for an empty one
     */
    public String tree(@Nullable String base, TreeEdits edits) {
        return doing(() -> inserter.insert(edits.write(canonical(base), reader, inserter)))
                .name();
    }

    /**
     * The files as they would be after the edits, without writing that very tree: to look at them, and then to write the tree
     * with more edits.
     *
     * @param base the tree to start from; null for an empty one
     */
    public GitTreeFiles draft(@Nullable String base, TreeEdits edits) {
        byte[] root = doing(() -> edits.write(canonical(base), reader, inserter).toByteArray());
        return new GitTreeFiles(inserter::newReader, root);
    }

    /** The files of a tree that was written here or that the repository already has. */
    public GitTreeFiles files(String tree) {
        return GitTreeFiles.of(inserter::newReader, ObjectId.fromString(tree));
    }

    /** The paths of the files that are not the same in a tree of the repository and in a draft; null for an empty tree. */
    public List<String> changedPaths(@Nullable String from, GitTreeFiles draft) {
        return doing(() -> TreeWalks.changedPaths(inserter.newReader(), canonical(from), draft.root()));
    }

    private byte[] canonical(@Nullable String tree) throws IOException {
        return tree == null
                ? new byte[0]
                : reader.open(ObjectId.fromString(tree), Constants.OBJ_TREE).getBytes();
    }

    /**
     * Writes a commit.
     *
     * @param parent the commit before; null for the first one
     */
    public String commit(String tree, @Nullable String parent, Who who, String message) {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(ObjectId.fromString(tree));
        if (parent != null) {
            commit.setParentId(ObjectId.fromString(parent));
        }
        commit.setAuthor(person(who));
        commit.setCommitter(person(who));
        commit.setMessage(message);
        return doing(() -> inserter.insert(commit)).name();
    }

    /** Writes the tag object of a published version and tells how its reference is to move. */
    public RefMove versionTag(ModelId model, Version version, String commit, Who who, String message) {
        TagBuilder tag = new TagBuilder();
        tag.setTag(model.folder() + "/" + version);
        tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
        tag.setTagger(person(who));
        tag.setMessage(message);
        String id = doing(() -> inserter.insert(tag)).name();
        return new RefMove(VersionTag.refName(model, version), null, id);
    }

    /** Puts all that was written safely into the repository. */
    public void keep() {
        doing(() -> {
            inserter.flush();
            return Optional.empty();
        });
    }

    @Override
    public void close() {
        reader.close();
        inserter.close();
    }

    private static PersonIdent person(Who who) {
        return new PersonIdent(who.name(), who.email(), who.time(), ZoneOffset.UTC);
    }

    private static <T> T doing(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw RepositoryException.writing(e);
        }
    }

    private interface Action<T> {
        T run() throws IOException;
    }
}
