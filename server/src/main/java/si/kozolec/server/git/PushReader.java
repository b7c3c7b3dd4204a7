package si.kozolec.server.git;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Reads what a pushed commit changes, compared with the commit of {@code main} that it grew from. */
final class PushReader {

    private static final Pattern TARGET =
            Pattern.compile("refs/for/main(?:/([1-9]\\d{0,8}))?|refs/submissions/([1-9]\\d{0,8})");

    private final Repository incoming;
    private final @Nullable ObjectId main;
    private final PushLimits limits;

    PushReader(Repository incoming, @Nullable ObjectId main, PushLimits limits) {
        this.incoming = incoming;
        this.main = main;
        this.limits = limits;
    }

    /** Reads the one command of a push. */
    Push read(List<ReceiveCommand> commands) throws PushRefusedException, IOException {
        if (commands.size() != 1) {
            throw refused(
                    "Potisnite natanko eno referenco: git push … HEAD:refs/for/main",
                    "Push exactly one reference: git push … HEAD:refs/for/main");
        }
        ReceiveCommand command = commands.get(0);
        Matcher target = TARGET.matcher(command.getRefName());
        if (!target.matches() || command.getType() != ReceiveCommand.Type.CREATE) {
            throw refused(
                    "Reference " + command.getRefName()
                            + " tu nihče ne premika ali briše. Predlog: HEAD:refs/for/main, nova revizija: HEAD:refs/for/main/<številka>",
                    "Nobody moves or deletes " + command.getRefName()
                            + " here. A submission: HEAD:refs/for/main, a new revision: HEAD:refs/for/main/<number>");
        }
        String number = target.group(1) != null ? target.group(1) : target.group(2);
        return read(
                number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)), command.getNewId());
    }

    private Push read(OptionalInt submission, ObjectId pushed) throws PushRefusedException, IOException {
        try (RevWalk walk = new RevWalk(incoming)) {
            if (!(walk.peel(walk.parseAny(pushed)) instanceof RevCommit commit)) {
                throw refused("Potisnite commit.", "Push a commit.");
            }
            RevCommit base = main == null ? null : base(walk, commit, main);
            if (main != null && base == null) {
                throw refused(
                        "Commit ne izhaja iz veje main. Najprej klonirajte repozitorij.",
                        "The commit does not descend from main. Clone the repository first.");
            }
            walk.parseHeaders(commit);
            return changes(submission, base, commit);
        }
    }

    private static @Nullable RevCommit base(RevWalk walk, RevCommit commit, ObjectId main) throws IOException {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(commit);
        walk.markStart(walk.parseCommit(main));
        RevCommit base = walk.next();
        if (base != null) {
            walk.parseHeaders(base);
        }
        return base;
    }

    private Push changes(OptionalInt submission, @Nullable RevCommit base, RevCommit commit)
            throws IOException, PushRefusedException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        TreeSet<String> removed = new TreeSet<>();
        TreeSet<String> links = new TreeSet<>();
        TreeSet<String> tooLarge = new TreeSet<>();
        try (ObjectReader reader = incoming.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            if (base == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(base.getTree());
            }
            walk.addTree(commit.getTree());
            long left = limits.packBytes();
            for (int count = 0; walk.next(); count++) {
                if (count == limits.files()) {
                    throw refused(
                            "Spremenjenih je več kot " + limits.files() + " datotek.",
                            "More than " + limits.files() + " files have changed.");
                }
                String path = walk.getPathString();
                FileMode mode = walk.getFileMode(1);
                if (mode == FileMode.MISSING) {
                    removed.add(path);
                } else if (mode == FileMode.SYMLINK || mode == FileMode.GITLINK) {
                    links.add(path);
                } else {
                    long size = reader.getObjectSize(walk.getObjectId(1), ObjectReader.OBJ_ANY);
                    left -= size;
                    if (size > limits.fileBytes() || left < 0) {
                        tooLarge.add(path);
                    } else {
                        files.put(path, reader.open(walk.getObjectId(1)).getBytes());
                    }
                }
            }
        }
        return new Push(
                submission,
                base == null ? null : base.name(),
                commit.getFullMessage(),
                files,
                removed,
                links,
                tooLarge);
    }

    private static PushRefusedException refused(String sl, String en) {
        return new PushRefusedException(List.of(sl, en));
    }
}
