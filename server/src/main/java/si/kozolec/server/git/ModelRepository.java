package si.kozolec.server.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The bare repository: what is in it, and how its references move. */
public final class ModelRepository implements AutoCloseable {

    /** The branch that holds the catalogue. */
    public static final String MAIN = Constants.R_HEADS + "main";

    private final FileRepository git;
    private final RefReader references;
    private final RefMover mover;
    private final Tidying tidying;

    private ModelRepository(FileRepository git, Path folder) {
        this.git = git;
        this.references = new RefReader(git);
        this.mover = new RefMover(git, folder);
        this.tidying = new Tidying(git);
    }

    /**
     * Opens the bare repository in that folder, or makes one when there is none.
     *
     * @throws RepositoryException if the folder cannot be read or written, or holds something else
     */
    public static ModelRepository open(Path folder) {
        return new ModelRepository(RepositoryFolder.open(folder), folder);
    }

    /** Where the references stand now. Costs no more than a look at the file system when nothing has moved. */
    public References references() {
        return references.all();
    }

    /** The commit of {@code main}; empty in an empty repository. */
    public Optional<String> main() {
        return references.one(MAIN);
    }

    /** Where the references below a prefix stand now, by their full names: {@code refs/submissions/}. */
    public Map<String, String> refs(String prefix) {
        return references.below(prefix);
    }

    /** Where a reference stands now; empty when there is none of that name. */
    public Optional<String> ref(String name) {
        return references.one(name);
    }

    /** What is said about a commit: its tree, its first parent, who made it and why. */
    public CommitInfo commit(String commit) {
        try (RevWalk walk = new RevWalk(git)) {
            RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
            return new CommitInfo(
                    commit,
                    found.getTree().name(),
                    found.getParentCount() == 0 ? null : found.getParent(0).name(),
                    new Who(
                            found.getAuthorIdent().getName(),
                            found.getAuthorIdent().getEmailAddress(),
                            found.getAuthorIdent().getWhenAsInstant()),
                    found.getFullMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw RepositoryException.reading(commit, e);
        }
    }

    /** When a file last changed on the way to a commit, seen along its first parents; empty for one that was never there. */
    public Optional<Instant> lastChange(String commit, String path) {
        try (RevWalk walk = new RevWalk(git)) {
            walk.setFirstParent(true);
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
            return Optional.ofNullable(walk.next())
                    .map(found -> found.getAuthorIdent().getWhenAsInstant());
        } catch (IOException | IllegalArgumentException e) {
            throw RepositoryException.reading(commit + ":" + path, e);
        }
    }

    /** Whether the repository has that commit. */
    public boolean hasCommit(String commit) {
        try (RevWalk walk = new RevWalk(git)) {
            walk.parseCommit(ObjectId.fromString(commit));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The files of a commit. */
    public GitTreeFiles files(String commit) {
        return GitTreeFiles.of(
                git::newObjectReader, ObjectId.fromString(commit(commit).tree()));
    }

    /** The content of each file that lies directly in a folder of a commit, in the order of their names. */
    public NavigableMap<String, byte[]> folder(String commit, String folder) {
        return TreeWalks.folder(git.newObjectReader(), commit(commit).tree(), folder);
    }

    /** The paths of the files that are not the same in two commits. */
    public List<String> changedPaths(String from, String to) {
        try {
            return TreeWalks.changedPaths(
                    git.newObjectReader(), files(from).root(), files(to).root());
        } catch (IOException e) {
            throw RepositoryException.reading(from + ".." + to, e);
        }
    }

    /** The paths of all files of a commit. */
    public List<String> paths(String commit) {
        return TreeWalks.paths(git.newObjectReader(), commit(commit).tree(), "");
    }

    /**
     * How the texts of two commits differ, file by file.
     *
     * @param from the older commit; null for an empty one
     * @param mostBytes how much of it is told line by line
     */
    public List<TextChange> textChanges(@Nullable String from, String to, int mostBytes) {
        ObjectId before = from == null ? null : ObjectId.fromString(commit(from).tree());
        return TextDiff.between(git, before, ObjectId.fromString(commit(to).tree()), mostBytes);
    }

    /** The paths of all files below a folder of a commit. */
    public List<String> paths(String commit, String folder) {
        return TreeWalks.paths(git.newObjectReader(), commit(commit).tree(), folder);
    }

    /** What is not right with the tag object of a version, in words; empty when it is as it should be. */
    public Optional<String> tagProblem(VersionTag tag) {
        try (RevWalk walk = new RevWalk(git)) {
            if (!(walk.parseAny(ObjectId.fromString(tag.tag())) instanceof RevTag object)) {
                return Optional.of("it is not an annotated tag");
            }
            String expected = tag.model().folder() + "/" + tag.version();
            return object.getTagName().equals(expected)
                    ? Optional.empty()
                    : Optional.of("it calls itself " + object.getTagName());
        } catch (IOException e) {
            return Optional.of("it cannot be read: " + e.getMessage());
        }
    }

    /** The id that git gives to a file of that content, whether the repository has it or not. */
    public String idOf(byte[] content) {
        return new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, content).name();
    }

    /** Begins to write a few objects. */
    public GitWrite write() {
        return new GitWrite(git.newObjectInserter());
    }

    /** Begins to write many objects, which become one pack. */
    public GitWrite writeMany() {
        return new GitWrite(git.getObjectDatabase().newPackInserter());
    }

    /**
     * Moves all these references together, or none of them.
     *
     * @throws StaleRefException if one of them is not where its move says
     */
    public void move(List<RefMove> moves, Who who, String reason) throws StaleRefException {
        mover.move(moves, who, reason);
    }

    /**
     * Tidies up: references in one file, all objects that they reach in one pack. It may run beside a server; what was written in the
     * last hour stays where it is, because somebody may be about to refer to it.
     */
    public void tidy() {
        mover.pack();
        tidying.pack();
    }

    /** How much has piled up since somebody tidied up. */
    public Disorder disorder() {
        return tidying.disorder();
    }

    /** What is wrong with the objects that any reference reaches, in words; empty when all is well. */
    public List<String> check() {
        return ObjectCheck.problems(git);
    }

    /** For the smart HTTP protocol, inside this room only. */
    Repository git() {
        return git;
    }

    @Override
    public void close() {
        git.close();
    }

    /**
     * What makes git slow with time.
     *
     * @param looseObjects how many objects lie in files of their own
     * @param packs how many packs there are
     */
    public record Disorder(long looseObjects, long packs) {

        /** Whether this is more than there was, by more than is bearable. */
        public boolean beyond(Disorder before, Disorder bearable) {
            return looseObjects - before.looseObjects() > bearable.looseObjects()
                    || packs - before.packs() > bearable.packs();
        }
    }

    /**
     * One commit.
     *
     * @param id its id
     * @param tree the id of its tree
     * @param parent the commit before it; null for the first one
     * @param who its author
     * @param message why it was made
     */
    public record CommitInfo(
            String id, String tree, @Nullable String parent, Who who, String message) {}
}
