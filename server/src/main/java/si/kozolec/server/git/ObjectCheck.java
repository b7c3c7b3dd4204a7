package si.kozolec.server.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/**
 * Reads every object that a reference reaches and computes its name again from its content: git's names are digests, so
 * nothing can change unseen.
 */
final class ObjectCheck {

    private static final int ENOUGH = 50;

    private final Repository git;
    private final ObjectChecker checker = new ObjectChecker();
    private final ObjectInserter.Formatter digests = new ObjectInserter.Formatter();
    private final List<String> problems = new ArrayList<>();

    private ObjectCheck(Repository git) {
        this.git = git;
    }

    static List<String> problems(Repository git) {
        ObjectCheck check = new ObjectCheck(git);
        check.run();
        return check.problems;
    }

    private void run() {
        try (ObjectReader reader = git.newObjectReader();
                ObjectWalk walk = new ObjectWalk(reader)) {
            for (Ref ref : git.getRefDatabase().getRefs()) {
                ObjectId id = ref.getObjectId();
                if (id != null) {
                    start(walk, ref, id);
                }
            }
            for (RevObject commit = walk.next(); commit != null && more(); commit = walk.next()) {
                checkObject(reader, commit);
            }
            for (RevObject object = walk.nextObject(); object != null && more(); object = walk.nextObject()) {
                checkObject(reader, object);
            }
        } catch (IOException | RuntimeException e) {
            problems.add("The walk over the objects stopped: " + e.getMessage());
        }
    }

    private void start(ObjectWalk walk, Ref ref, ObjectId id) {
        try {
            walk.markStart(walk.parseAny(id));
        } catch (IOException e) {
            problems.add(ref.getName() + " points to " + id.name() + ", which cannot be read: " + e.getMessage());
        }
    }

    private boolean more() {
        return problems.size() < ENOUGH;
    }

    private void checkObject(ObjectReader reader, ObjectId id) {
        try {
            ObjectLoader loader = reader.open(id);
            byte[] content = loader.getCachedBytes(Integer.MAX_VALUE - 8);
            if (!digests.idFor(loader.getType(), content).equals(id)) {
                problems.add("The object " + id.name() + " does not have the content that its name stands for.");
                return;
            }
            checker.check(id, loader.getType(), content);
        } catch (MissingObjectException e) {
            problems.add("The object " + id.name() + " is missing.");
        } catch (CorruptObjectException e) {
            problems.add("The object " + id.name() + " is damaged: " + e.getMessage());
        } catch (IOException e) {
            problems.add("The object " + id.name() + " cannot be read: " + e.getMessage());
        }
    }
}
