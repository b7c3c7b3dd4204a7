package si.kozolec.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;

/** What the {@code context.jsonld} of a subject says, entry by entry, as it is written. */
final class ContextFile {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final int PREFIX_STEPS = 5;

    private final String path;
    private final boolean there;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Spot, String> fetched = new LinkedHashMap<>();

    /**
     * What the file says about a term.
     *
     * @param term the term
     * @param spot where it is said
     * @param definition what is said
     */
    record Entry(String term, Spot spot, JsonNode definition) {

        /** The IRI as it is written; empty when there is none. */
        String written() {
            return definition.isObject() ? definition.path("@id").asString("") : definition.asString("");
        }
    }

    ContextFile(SchemaLibrary library, String path) {
        this.path = path;
        Optional<JsonNode> root = library.document(path).flatMap(JsonDocument::content);
        this.there = root.isPresent();
        root.map(document -> document.path("@context")).ifPresent(context -> {
            Spot spot = new Spot(path, "/@context");
            if (context.isArray()) {
                int index = 0;
                for (JsonNode part : context.values()) {
                    read(part, spot.below(String.valueOf(index++)));
                }
            } else {
                read(context, spot);
            }
        });
    }

    boolean isThere() {
        return there;
    }

    String path() {
        return path;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** The addresses of other contexts that it is made of, each with its place. */
    Map<Spot, String> fetched() {
        return fetched;
    }

    /** The absolute IRI that a term has here, prefixes written out; empty when it has none. */
    Optional<String> iri(String term) {
        Entry entry = entries.get(term);
        return entry == null
                ? Optional.empty()
                : Optional.of(expanded(entry.written())).filter(ContextFile::isAbsolute);
    }

    static boolean isAbsolute(String iri) {
        return ABSOLUTE.matcher(iri).matches();
    }

    /** An IRI with its prefix written out. */
    String expanded(String written) {
        String whole = written;
        for (int step = 0; step < PREFIX_STEPS; step++) {
            int colon = whole.indexOf(':');
            Entry prefix = colon <= 0 ? null : entries.get(whole.substring(0, colon));
            if (prefix == null || whole.startsWith("//", colon + 1)) {
                return whole;
            }
            whole = prefix.written() + whole.substring(colon + 1);
        }
        return whole;
    }

    private void read(JsonNode part, Spot spot) {
        if (part.isString()) {
            fetched.put(spot, part.stringValue());
        }
        part.forEachEntry((term, definition) -> entries.put(term, new Entry(term, spot.below(term), definition)));
    }
}
