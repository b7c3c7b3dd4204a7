package si.kozolec.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Party;
import si.kozolec.model.Severity;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads models from a tree of files.
 *
 * <p>It never fails on what is in the files: it says what can be said, down to the bare name, and tells the rest as findings.
 *
 * <pre>{@code
 * ModelReader reader = new ModelReader(files);
 * for (ModelId id : ModelFolders.in(files)) {
 *     ModelVersion model = reader.read(id);
 * }
 * }</pre>
 */
public final class ModelReader {

    private static final String OFFICIAL_LIST = "data-models/specs/AllSubjects/official_list_data_models.json";
    private static final Pattern NUMBERS = Pattern.compile("\\D*(\\d{1,6})(?:\\D+(\\d{1,6}))?(?:\\D+(\\d{1,6}))?.*");
    private static final Party SMART_DATA_MODELS = new Party(
            new LocalizedText("Smart Data Models", "Smart Data Models"), null, "https://smartdatamodels.org/");

    private final SchemaLibrary library;
    private final TermSource termSource;
    private final boolean withAdopters;

    public ModelReader(ModelFiles files) {
        this(new SchemaLibrary(files));
    }

    public ModelReader(SchemaLibrary library) {
        this(library, true);
    }

    /** @param withAdopters whether their list is read, which takes as long as all else, and says nothing about payloads */
    public ModelReader(SchemaLibrary library, boolean withAdopters) {
        this.library = library;
        this.withAdopters = withAdopters;
        this.termSource = new TermSource(library);
    }

    /**
     * A model that was read, and the bundle that was made for it on the way.
     *
     * @param model what is known about it
     * @param bundle its schema as one document
     */
    public record Reading(ModelVersion model, SchemaBundle bundle) {}

    /** Reads one model. */
    public ModelVersion read(ModelId id) {
        return readWithBundle(id).model();
    }

    /**
     * Reads one model and lets go of its own files: for a reader that is kept. What models share, such as definitions and contexts, is most
     * of what reading one takes, and stays.
     */
    public ModelVersion readAndForget(ModelId id) {
        ModelVersion model = read(id);
        library.forget(id.folder());
        return model;
    }

    /** Reads one model and keeps the bundle, which is the dear part of the work. */
    public Reading readWithBundle(ModelId id) {
        SchemaBundle bundle = SchemaBundle.of(library, id);
        return new Reading(new One(id, bundle).model(), bundle);
    }

    /** The reading of one model. */
    private final class One {

        private final ModelId id;
        private final SchemaBundle bundle;
        private final String schemaPath;
        private final JsonNode schema;
        private final Metadata metadata;
        private final Optional<ModelRecord> record;
        private final List<Finding> findings;

        private One(ModelId id, SchemaBundle bundle) {
            this.id = id;
            this.bundle = bundle;
            this.schemaPath = id.folder() + "/" + ModelFolders.SCHEMA;
            this.schema = library.document(schemaPath)
                    .flatMap(JsonDocument::content)
                    .orElse(JsonNodeFactory.instance.missingNode());
            this.metadata = new Metadata(library, id);
            this.findings = new ArrayList<>(bundle.findings());
            this.findings.addAll(metadata.findings());
            this.record = record();
        }

        private ModelVersion model() {
            AttributeReader.Entity entity = AttributeReader.read(bundle, metadata::attribute);
            String type = entity.entityType().isEmpty() ? id.name() : entity.entityType();
            String title = Titles.of(schema.path("title").asString(""), id.name());
            String description = schema.path("description").asString("").strip();
            String derivedFrom = schema.path("derivedFrom").asString("").strip();
            tellWrongId();
            Version version = version();
            Status status = record.map(ModelRecord::status).orElseGet(this::status);
            String license = license();
            List<Party> adopters = adopters();
            return new ModelVersion(
                    id,
                    version,
                    status,
                    record.map(ModelRecord::successor)
                            .orElseGet(() ->
                                    metadata.about("successor").asStringOpt().orElse(null)),
                    metadata.text("title").orElse(LocalizedText.english(title)),
                    metadata.text("description").orElse(LocalizedText.english(description)),
                    metadata.keywords(),
                    tags(),
                    derivedFrom.isEmpty() ? null : derivedFrom,
                    license,
                    publisher(),
                    metadata.party("contact"),
                    domains(),
                    type,
                    entity.required(),
                    entity.attributes(),
                    adopters,
                    bundle.references(),
                    record.map(ModelRecord::origin).orElse(null),
                    terms(type, entity),
                    Findings.merged(record.map(ModelRecord::findings).orElse(List.of()), library.located(findings)));
        }

        private Optional<ModelRecord> record() {
            String path = ModelRecord.path(id);
            Optional<byte[]> bytes = library.files().read(path);
            Optional<ModelRecord> read = bytes.flatMap(ModelRecord::read);
            if (bytes.isPresent() && read.isEmpty()) {
                findings.add(Finding.in(path, "", Severity.ERROR, "record-unreadable"));
            }
            return read;
        }

        private @Nullable Version version() {
            if (record.isPresent()) {
                return record.get().version();
            }
            if (!schema.path("$schemaVersion").isString()) {
                tell("/$schemaVersion", Severity.WARNING, "version-missing");
                return null;
            }
            String written = schema.path("$schemaVersion").asString();
            Optional<Version> version = Version.parse(written.strip());
            if (version.isPresent()) {
                return version.get();
            }
            Version mended = mended(written);
            tell("/$schemaVersion", Severity.WARNING, "version-malformed", written, mended.toString());
            return mended;
        }

        private Status status() {
            String written = metadata.about("status").asString("published");
            Optional<Status> status = Status.of(written);
            if (status.isEmpty()) {
                findings.add(Finding.in(metadata.aboutPath(), "/status", Severity.WARNING, "status-unknown", written));
            }
            return status.orElse(Status.PUBLISHED);
        }

        private String license() {
            Optional<String> stated = Licences.named(schema.path("license").asString(""));
            if (stated.isPresent()) {
                return stated.get();
            }
            Optional<String> recognised = Stream.of("LICENSE.md", "LICENSE", "LICENSE.txt")
                    .flatMap(name -> library.files().read(id.folder() + "/" + name).stream())
                    .findFirst()
                    .flatMap(text -> Licences.recognised(new String(text, StandardCharsets.UTF_8)));
            if (recognised.isEmpty()) {
                tell("/license", Severity.WARNING, "license-missing");
            }
            return recognised.orElse("");
        }

        private List<String> tags() {
            JsonNode tags = schema.path("modelTags");
            return tags.isArray()
                    ? Metadata.strings(tags)
                    : Arrays.stream(tags.asString("").split("[,;]", -1))
                            .map(String::strip)
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .toList();
        }

        private @Nullable Party publisher() {
            Party stated = metadata.party("publisher");
            return stated == null && !id.isNational() ? SMART_DATA_MODELS : stated;
        }

        private List<String> domains() {
            List<String> stated = Metadata.strings(metadata.about("domains"));
            return stated.isEmpty() ? officialDomains(id) : stated;
        }

        private List<Party> adopters() {
            if (!withAdopters) {
                return List.of();
            }
            String path = id.folder() + "/ADOPTERS.yaml";
            Optional<byte[]> yaml = library.files().read(path);
            Optional<List<Party>> adopters = yaml.flatMap(Adopters::read);
            if (yaml.isPresent() && adopters.isEmpty()) {
                findings.add(Finding.in(path, "", Severity.INFO, "adopters-unreadable"));
            }
            return adopters.orElse(List.of());
        }

        private Map<String, String> terms(String type, AttributeReader.Entity entity) {
            Map<String, String> published = record.map(ModelRecord::terms).orElse(Map.of());
            return termSource
                    .of(id, type, entity.attributes().stream().flatMap(Attribute::withDescendants))
                    .keeping(published)
                    .iris();
        }

        private void tellWrongId() {
            String claimed = schema.path("$id").asString("");
            String home = id.isNational() ? "https://w3id.org/kozolec/" : "https://smart-data-models.github.io/";
            if (schema.isObject() && !claimed.equals(home + schemaPath)) {
                tell("/$id", Severity.INFO, "id-wrong", claimed, home + schemaPath);
            }
        }

        private void tell(String pointer, Severity severity, String code, Object... arguments) {
            if (schema.isObject()) {
                findings.add(Finding.in(schemaPath, pointer, severity, code, arguments));
            }
        }
    }

    private List<String> officialDomains(ModelId id) {
        return library.document(OFFICIAL_LIST).flatMap(JsonDocument::content).stream()
                .flatMap(list -> list.path("officialList").valueStream())
                .filter(subject -> subject.path("repoName").asString("").equals(id.subjectFolder()))
                .flatMap(subject -> Metadata.strings(subject.path("domains")).stream())
                .distinct()
                .toList();
    }

    /** The numbers that are there; a version needs three, and 0.0.0 says nothing. */
    private static Version mended(String written) {
        Matcher numbers = NUMBERS.matcher(written.strip());
        if (!numbers.matches()) {
            return Version.of(0, 0, 1);
        }
        int major = number(numbers.group(1));
        int minor = number(numbers.group(2));
        int patch = number(numbers.group(3));
        return Version.of(major, minor, major + minor + patch == 0 ? 1 : patch);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
