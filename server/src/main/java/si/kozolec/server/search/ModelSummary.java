package si.kozolec.server.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Status;
import si.kozolec.model.Version;

/**
 * What lists show of a model, whatever was asked, so that nothing else need be opened.
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
 */
public record ModelSummary(
        ModelId id,
        @Nullable Version version,
        Status status,
        LocalizedText title,
        LocalizedText description,
        String entityType,
        List<String> domains,
        String license,
        LocalizedText publisher,
        Instant updated) {

    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_DOMAINS = 50;

    public ModelSummary {
        domains = List.copyOf(domains);
    }

    static ModelSummary of(IndexedModel indexed) {
        var model = indexed.model();
        LocalizedText publisher = model.publisher() == null
                ? LocalizedText.NONE
                : model.publisher().name();
        return new ModelSummary(
                model.id(),
                model.version(),
                model.status(),
                StoredModel.cut(model.title(), LONGEST_LINE),
                StoredModel.cut(model.description(), LONGEST_DESCRIPTION),
                StoredModel.cut(model.entityType(), LONGEST_LINE),
                model.domains().stream()
                        .limit(MOST_DOMAINS)
                        .map(domain -> StoredModel.cut(domain, LONGEST_LINE))
                        .toList(),
                StoredModel.cut(model.license(), LONGEST_LINE),
                StoredModel.cut(publisher, LONGEST_LINE),
                indexed.updated());
    }

    /** Whether it is one of the nation's own models. */
    public boolean national() {
        return id.isNational();
    }
}
