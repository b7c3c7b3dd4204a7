package si.kozolec.server.git;

/**
 * How the text of one file changes between two commits.
 *
 * @param path the file, by its new name
 * @param kind what happens to it
 * @param diff the lines that differ, in the unified format; empty for a file that is no text, or when there were too many lines before
 */
public record TextChange(String path, Kind kind, String diff) {

    /** What can happen to a file. */
    public enum Kind {
        ADDED,
        MODIFIED,
        REMOVED
    }
}
