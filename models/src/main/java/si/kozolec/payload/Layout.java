package si.kozolec.payload;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How entities are laid out in a payload. */
enum Layout {
    /** One a line: NDJSON, JSON Lines. */
    LINES,
    /** A JSON array. */
    ELEMENTS,
    /** One JSON document: an entity, a notification, a collection of features. */
    DOCUMENT,
    /** Nothing but white space. */
    NOTHING;

    private static final String UNFINISHED = "{[:,(";

    /** Whether a name or a media type promises one entity a line. */
    static boolean promisesLines(String name, @Nullable String mediaType) {
        String file = name.toLowerCase(Locale.ROOT);
        String plain = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        return plain.endsWith(".ndjson")
                || plain.endsWith(".jsonl")
                || type.contains("ndjson")
                || type.contains("jsonl")
                || type.contains("json-lines");
    }

    /**
     * The layout by the first bytes.
     *
     * @param all whether there are no more bytes, or no more will be waited for
     * @return empty when more bytes are needed to say
     */
    static Optional<Layout> of(byte[] bytes, int from, int end, boolean all) {
        int first = Skipping.blanks(bytes, from, end);
        if (first == end) {
            return all ? Optional.of(NOTHING) : Optional.empty();
        }
        if (bytes[first] == '[') {
            return Optional.of(ELEMENTS);
        }
        int lineEnd = Lines.end(bytes, first, end);
        if (lineEnd < 0) {
            return all ? Optional.of(DOCUMENT) : Optional.empty();
        }
        Structure structure = new Structure();
        structure.begin();
        if (Structure.opens(bytes[first]) && structure.run(bytes, first, lineEnd) >= 0) {
            return Optional.of(LINES);
        }
        // The first line is no whole value: either a document begins, or one of many lines is broken.
        int second = Skipping.blanks(bytes, lineEnd, end);
        if (second == end) {
            return all ? Optional.of(DOCUMENT) : Optional.empty();
        }
        int last = Skipping.blanksBefore(bytes, first, lineEnd) - 1;
        boolean finished = UNFINISHED.indexOf(bytes[last]) < 0;
        return Optional.of(finished && bytes[second] == '{' && bytes[second - 1] == '\n' ? LINES : DOCUMENT);
    }
}
