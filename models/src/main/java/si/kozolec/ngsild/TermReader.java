package si.kozolec.ngsild;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads names and types as the model writes them, and tells when that was not certain. */
final class TermReader {

    private final Names names;
    private final Notes notes;
    private boolean toldDefault;

    TermReader(Names names, Notes notes) {
        this.names = names;
        this.notes = notes;
    }

    /** The name of a member of the object at that place. */
    String name(String written, Place object) {
        if (written.equals("@type") || written.equals("@id")) {
            return written.substring(1);
        }
        return Names.isLong(written) ? term(written, object.below(written)) : written;
    }

    /** The term that stands at that place. */
    String term(String written, Place place) {
        Names.Found found = names.term(written);
        switch (found.how()) {
            case CERTAIN -> {}
            case DEFAULT_CONTEXT -> {
                if (!toldDefault) {
                    toldDefault = true;
                    notes.info("default-context", place, found.term());
                }
            }
            case GUESSED -> notes.info("name-guessed", place, written, found.term());
        }
        return found.term();
    }

    /** The {@code type} of an object inside a value. */
    JsonNode type(JsonNode written, @Nullable KnownAttribute known, Place place) {
        if (!written.isString() || !Names.isLong(written.stringValue())) {
            return written;
        }
        String iri = written.stringValue();
        String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        if (known != null && !known.hasInsideType(iri) && known.hasInsideType(last)) {
            return JsonNodeFactory.instance.stringNode(last);
        }
        String term = term(iri, place);
        return term.equals(iri) ? written : JsonNodeFactory.instance.stringNode(term);
    }
}
