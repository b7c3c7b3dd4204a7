package si.kozolec.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.NearestName;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** Finds the payloads that the user named: files, patterns that the shell has left alone, and {@code -} for standard input. */
final class Inputs {

    private static final int MOST_FILES = 100_000;

    private final Surroundings surroundings;

    Inputs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Goes through what was named, in order; one that cannot be read does not keep the others from being judged.
     *
     * @param found takes each payload
     * @param unreadable takes a finding for what is none
     */
    void each(List<String> named, Consumer<Input> found, Consumer<Finding> unreadable) {
        if (named.indexOf("-") != named.lastIndexOf("-")) {
            throw Failure.usage("usage-stdin-twice");
        }
        for (String name : named) {
            if (name.equals("-")) {
                found.accept(new Input(name, -1, surroundings::in));
            } else {
                one(name, found, unreadable);
            }
        }
    }

    private void one(String name, Consumer<Input> found, Consumer<Finding> unreadable) {
        Path path;
        try {
            path = surroundings.folder().resolve(name);
        } catch (InvalidPathException e) {
            if (isPattern(name)) {
                pattern(name, found, unreadable);
            } else {
                unreadable.accept(finding(name, "file-name-wrong", name));
            }
            return;
        }
        if (Files.isDirectory(path)) {
            String folder = name.replaceAll("[/\\\\]+$", "");
            unreadable.accept(finding(name, "file-is-directory", name, folder));
        } else if (Files.exists(path)) {
            found.accept(file(name, path));
        } else if (isPattern(name)) {
            pattern(name, found, unreadable);
        } else {
            unreadable.accept(missing(name, path));
        }
    }

    private static Input file(String name, Path path) {
        long size;
        try {
            size = Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            size = -1;
        }
        return new Input(name, size, () -> Files.newInputStream(path));
    }

    private static boolean isPattern(String name) {
        for (int index = 0; index < name.length(); index++) {
            if ("*?[{".indexOf(name.charAt(index)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Expands a pattern: the folders before its first special sign are walked through. */
    private void pattern(String name, Consumer<Input> found, Consumer<Finding> unreadable) {
        String pattern = name.replace('\\', '/');
        int special = 0;
        while ("*?[{".indexOf(pattern.charAt(special)) < 0) {
            special++;
        }
        int slash = pattern.lastIndexOf('/', special);
        String folder = pattern.substring(0, slash + 1);
        String rest = pattern.substring(slash + 1);
        Path root = surroundings.folder().resolve(folder);
        int depth = rest.contains("**")
                ? Integer.MAX_VALUE
                : (int) rest.chars().filter(c -> c == '/').count() + 1;
        List<Path> files;
        try {
            PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + rest);
            // Shells let two stars stand for no folder at all, too.
            PathMatcher shorter = root.getFileSystem().getPathMatcher("glob:" + rest.replace("**/", ""));
            files = matching(root, depth, path -> matcher.matches(path) || shorter.matches(path));
        } catch (PatternSyntaxException e) {
            unreadable.accept(finding(name, "pattern-wrong", name));
            return;
        } catch (IOException | java.io.UncheckedIOException e) {
            unreadable.accept(finding(name, "pattern-empty", name));
            return;
        }
        if (files.isEmpty()) {
            unreadable.accept(finding(name, "pattern-empty", name));
        }
        files.forEach(file ->
                found.accept(file(folder + root.relativize(file).toString().replace('\\', '/'), file)));
    }

    private static List<Path> matching(Path root, int depth, PathMatcher matcher) throws IOException {
        try (Stream<Path> all = Files.walk(root, depth, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(path -> matcher.matches(root.relativize(path)))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        }
    }

    private static Finding missing(String name, Path path) {
        Path folder = path.toAbsolutePath().getParent();
        Path last = path.getFileName();
        Finding finding = finding(name, "file-missing", name);
        if (folder == null || last == null || !Files.isDirectory(folder)) {
            return finding;
        }
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names = beside.limit(1_000)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
            return NearestName.to(last.toString(), names)
                    .map(near -> finding(name, "file-missing", Texts.both("file-missing.nearest", near), name))
                    .orElse(finding);
        } catch (IOException e) {
            return finding;
        }
    }

    /** What keeps a file from being judged, as a finding about it. */
    static Finding finding(String file, String code, Object... arguments) {
        return finding(file, code, Texts.both(code + ".hint", arguments), arguments);
    }

    private static Finding finding(String file, String code, LocalizedText hint, Object... arguments) {
        return new Finding(Severity.ERROR, code, Texts.both(code, arguments), hint, file, 0, 0, "");
    }
}
