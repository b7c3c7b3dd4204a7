package si.kozolec.model;

/** The one rule for paths inside a tree of files: relative, with {@code /}, and never out of the tree. */
final class Paths {

    private static final int LONGEST = 1_000;

    private Paths() {}

    /** Whether the text is a path in the sense of {@link ModelFiles}; the root, the empty path, is one. */
    static boolean isPlain(String path) {
        if (path.isEmpty()) {
            return true;
        }
        if (path.length() > LONGEST || path.indexOf('\\') >= 0 || path.chars().anyMatch(c -> c < ' ')) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        // C:/x would leave the tree on machines with drive letters.
        return path.length() < 2 || path.charAt(1) != ':';
    }
}
