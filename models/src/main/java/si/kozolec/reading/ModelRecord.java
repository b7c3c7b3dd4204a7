package si.kozolec.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Origin;
import si.kozolec.model.Status;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the repository itself keeps about a model, in {@code .kozolec/<model folder>/record.json}: written by the program,
 * never by hand.
 *
 * @param version the version; null as long as none is published
 * @param status where the model stands
 * @param successor the model to use instead
 * @param digest the {@code ModelDigest} of the content
 * @param origin where it was imported from; null for one that was written here
 * @param terms the IRI of each term, as it was published
 * @param findings what was found when it was taken in
 * @param withdrawn the versions that are not for use any more, each with the reason; they stay readable
 */
public record ModelRecord(
        @Nullable Version version,
        Status status,
        @Nullable String successor,
        String digest,
        @Nullable Origin origin,
        Map<String, String> terms,
        List<Finding> findings,
        Map<Version, String> withdrawn) {

    /** The folder at the root of the tree for what stands beside models that must not be touched. */
    public static final String FOLDER = ".kozolec";

    public ModelRecord {
        terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        findings = List.copyOf(findings);
        withdrawn = Collections.unmodifiableMap(new TreeMap<>(withdrawn));
    }

    /** A record of a model with no version withdrawn. */
    public ModelRecord(
            @Nullable Version version,
            Status status,
            @Nullable String successor,
            String digest,
            @Nullable Origin origin,
            Map<String, String> terms,
            List<Finding> findings) {
        this(version, status, successor, digest, origin, terms, findings, Map.of());
    }

    /** The same record, of a model that stands otherwise now. */
    public ModelRecord standing(Status newStatus, @Nullable String newSuccessor, Map<Version, String> newWithdrawn) {
        return new ModelRecord(version, newStatus, newSuccessor, digest, origin, terms, findings, newWithdrawn);
    }

    /** Where the record of that model lies. */
    public static String path(ModelId id) {
        return FOLDER + "/" + id.folder() + "/record.json";
    }

    /** Reads a record; empty when the bytes are not one. */
    public static Optional<ModelRecord> read(byte[] bytes) {
        Optional<JsonNode> content = JsonDocument.read("record.json", bytes).content();
        if (content.isEmpty() || !content.get().isObject()) {
            return Optional.empty();
        }
        JsonNode json = content.get();
        Optional<Version> version = json.path("version").asStringOpt().flatMap(Version::parse);
        Optional<Status> status = json.path("status").asStringOpt().flatMap(Status::of);
        if (status.isEmpty() || (json.has("version") && version.isEmpty())) {
            return Optional.empty();
        }
        Map<String, String> terms = new TreeMap<>();
        json.path("terms").forEachEntry((term, iri) -> terms.put(term, iri.asString("")));
        Map<Version, String> withdrawn = new TreeMap<>();
        json.path("withdrawn")
                .forEachEntry((number, reason) ->
                        Version.parse(number).ifPresent(one -> withdrawn.put(one, reason.asString(""))));
        return Optional.of(new ModelRecord(
                version.orElse(null),
                status.get(),
                json.path("successor").asStringOpt().orElse(null),
                json.path("digest").asString(""),
                json.path("origin").isObject() ? origin(json.path("origin")) : null,
                terms,
                json.path("findings").valueStream().map(Findings::fromJson).toList(),
                withdrawn));
    }

    /** The record as it is written: the same content gives the same bytes. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (version != null) {
            json.put("version", version.toString());
        }
        json.put("status", status.code());
        if (successor != null) {
            json.put("successor", successor);
        }
        json.put("digest", digest);
        if (origin != null) {
            json.putObject("origin")
                    .put("repository", origin.repository())
                    .put("commit", origin.commit())
                    .put("path", origin.path())
                    .put("license", origin.license());
        }
        new TreeMap<>(terms).forEach(json.putObject("terms")::put);
        findings.stream().map(Findings::toJson).forEach(json.putArray("findings")::add);
        if (!withdrawn.isEmpty()) {
            ObjectNode versions = json.putObject("withdrawn");
            withdrawn.forEach((number, reason) -> versions.put(number.toString(), reason));
        }
        return JsonText.pretty(json);
    }

    private static Origin origin(JsonNode json) {
        return new Origin(
                json.path("repository").asString(""),
                json.path("commit").asString(""),
                json.path("path").asString(""),
                json.path("license").asString(""));
    }
}
