package si.kozolec.server.submission;

import org.jspecify.annotations.Nullable;

/**
 * What a comment is about: the whole, a file, a line of it, or a place in its JSON.
 *
 * @param file the path of the file; null for the whole submission
 * @param line the line, from 1; 0 when it is not about a line
 * @param pointer the place in the JSON, as a JSON pointer; empty when it is not about one
 */
public record Place(@Nullable String file, int line, String pointer) {

    /** The whole submission. */
    public static final Place WHOLE = new Place(null, 0, "");

    private static final int LONGEST = 1_000;

    /** Whether it can be a place at all: lines and pointers lie in a file, and a pointer begins with a slash. */
    public boolean isSound() {
        boolean inFile = file != null && !file.isBlank() && file.length() <= LONGEST;
        boolean whole = file == null && line == 0 && pointer.isEmpty();
        boolean aPointer = pointer.isEmpty() || (pointer.startsWith("/") && pointer.length() <= LONGEST);
        return (whole || inFile) && line >= 0 && aPointer;
    }
}
