package si.kozolec.payload;

/** Remembers the way from the root of a document to the place that is being read, so that a finding can name it. */
final class Route {

    private static final int NOTHING = -1;
    private static final int NAMED = -2;

    private final String[] names = new String[Limits.DEEPEST];
    private final int[] indexes = new int[Limits.DEEPEST];
    private final int[] openings = new int[Limits.DEEPEST];
    private int depth;

    /** Goes into the object or array that opens there. */
    void enter(int opening) throws Unreadable {
        if (depth == Limits.DEEPEST) {
            throw new Unreadable("nesting-over-limit", opening);
        }
        openings[depth] = opening;
        depth++;
        toNothing();
    }

    void leave() {
        depth--;
    }

    /** Turns to the innermost object or array itself. */
    void toNothing() {
        indexes[depth - 1] = NOTHING;
    }

    /** Turns to a member of the innermost object. */
    void to(String name) {
        names[depth - 1] = name;
        indexes[depth - 1] = NAMED;
    }

    /** Turns to an element of the innermost array. */
    void to(int index) {
        indexes[depth - 1] = index;
    }

    /** Where the innermost object or array opens. */
    int opening() {
        return openings[depth - 1];
    }

    /** The pointer to where the reader is. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            if (indexes[level] >= 0) {
                pointer.append('/').append(indexes[level]);
            } else if (indexes[level] == NAMED) {
                pointer.append('/').append(names[level].replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
