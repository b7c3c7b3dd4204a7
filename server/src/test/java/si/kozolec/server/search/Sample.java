package si.kozolec.server.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Party;
import si.kozolec.model.Status;
import si.kozolec.model.Unit;
import si.kozolec.model.Version;

/** Small models for tests, said in a breath: {@code Sample.model("Parking-SI/OffStreetParking").title("Parkirišče", "Car park")}. */
final class Sample {

    private final ModelId id;
    private @Nullable Version version = Version.of(1, 0, 0);
    private Status status = Status.PUBLISHED;
    private LocalizedText title = LocalizedText.NONE;
    private LocalizedText description = LocalizedText.NONE;
    private final Map<Language, List<String>> keywords = new EnumMap<>(Language.class);
    private final List<String> tags = new ArrayList<>();
    private String license = "CC-BY-4.0";
    private @Nullable Party publisher;
    private final List<String> domains = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final Map<String, String> terms = new HashMap<>();
    private Instant updated = Instant.parse("2026-01-01T00:00:00Z");

    private Sample(ModelId id) {
        this.id = id;
    }

    static Sample model(String id) {
        return new Sample(ModelId.parse(id).orElseThrow());
    }

    static Attribute attribute(String path) {
        return attribute(path, "", "");
    }

    static Attribute attribute(String path, String sl, String en) {
        return new Attribute(
                path,
                AttributeKind.PROPERTY,
                List.of("string"),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                false,
                LocalizedText.NONE,
                new LocalizedText(sl, en),
                List.of());
    }

    static Attribute measured(String path, String en, Unit unit) {
        return new Attribute(
                path,
                AttributeKind.PROPERTY,
                List.of("number"),
                List.of(),
                List.of(),
                unit,
                List.of(),
                null,
                null,
                true,
                LocalizedText.english(en),
                LocalizedText.NONE,
                List.of());
    }

    static Attribute oneOf(String path, String... values) {
        return new Attribute(
                path,
                AttributeKind.PROPERTY,
                List.of("string"),
                List.of(),
                List.of(),
                null,
                List.of(values),
                null,
                null,
                false,
                LocalizedText.NONE,
                LocalizedText.NONE,
                List.of());
    }

    Sample version(String text) {
        version = Version.parse(text).orElseThrow();
        return this;
    }

    Sample status(Status newStatus) {
        status = newStatus;
        version = newStatus == Status.QUARANTINED || newStatus == Status.DRAFT ? null : version;
        return this;
    }

    Sample title(String sl, String en) {
        title = new LocalizedText(sl, en);
        return this;
    }

    Sample description(String sl, String en) {
        description = new LocalizedText(sl, en);
        return this;
    }

    Sample keywords(Language language, String... words) {
        keywords.put(language, List.of(words));
        return this;
    }

    Sample tags(String... newTags) {
        tags.addAll(List.of(newTags));
        return this;
    }

    Sample license(String spdx) {
        license = spdx;
        return this;
    }

    Sample publisher(String sl, String en) {
        publisher = new Party(new LocalizedText(sl, en), null, null);
        return this;
    }

    Sample domains(String... newDomains) {
        domains.addAll(List.of(newDomains));
        return this;
    }

    Sample attributes(Attribute... newAttributes) {
        attributes.addAll(List.of(newAttributes));
        return this;
    }

    Sample references(String... paths) {
        references.addAll(List.of(paths));
        return this;
    }

    Sample term(String name, String iri) {
        terms.put(name, iri);
        return this;
    }

    Sample updated(String day) {
        updated = Instant.parse(day + "T00:00:00Z");
        return this;
    }

    IndexedModel made() {
        return new IndexedModel(
                new ModelVersion(
                        id,
                        version,
                        status,
                        null,
                        title,
                        description,
                        keywords,
                        tags,
                        null,
                        license,
                        publisher,
                        null,
                        domains,
                        id.name(),
                        List.of(),
                        attributes,
                        List.of(),
                        references,
                        null,
                        terms,
                        List.of()),
                updated);
    }
}
