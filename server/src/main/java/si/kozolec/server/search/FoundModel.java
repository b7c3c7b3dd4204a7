package si.kozolec.server.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/**
 * A model in a list of results: all that the list shows, so that nothing else need be opened.
 *
 * @param id which model
 * @param version its latest published version; null when nothing of it is published
 * @param status where it stands
 * @param title a name for people
 * @param description what it describes, cut when it is very long
 * @param entityType the type of its entities
 * @param domains the fields of city life that it belongs to
 * @param license the licence; empty when it is not stated
 * @param publisher who publishes it; empty when nobody is stated
 * @param updated when it became what it is
 * @param score how well it fits the question; larger is better, comparable only within one search
 * @param highlights where the words of the question were found in title and description
 */
public record FoundModel(
        ModelId id,
        @Nullable Version version,
        Status status,
        LocalizedText title,
        LocalizedText description,
        String entityType,
        List<String> domains,
        String license,
        LocalizedText publisher,
        Instant updated,
        float score,
        List<Highlight> highlights) {

    public FoundModel {
        domains = List.copyOf(domains);
        highlights = List.copyOf(highlights);
    }

    /** Whether it is one of the nation's own models. */
    public boolean national() {
        return id.isNational();
    }
}
