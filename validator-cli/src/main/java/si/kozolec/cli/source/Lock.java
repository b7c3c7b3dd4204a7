package si.kozolec.cli.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of {@code kozolec.lock}: which version of each model a project is judged by.
 *
 * <p>It is JSON, sorted, one line a value, so that a change of it can be reviewed.
 */
public final class Lock {

    /** The name of the file in a project's folder. */
    public static final String FILE = "kozolec.lock";

    static final Lock EMPTY = new Lock(Map.of());

    private static final int FORM = 1;
    private static final Pattern DIGEST = Pattern.compile("sha256-[0-9a-f]{64}");

    private final Map<ModelId, Pin> pins;

    Lock(Map<ModelId, Pin> pins) {
        this.pins = Collections.unmodifiableMap(new TreeMap<>(pins));
    }

    Map<ModelId, Pin> pins() {
        return pins;
    }

    Optional<Pin> find(ModelId id) {
        return Optional.ofNullable(pins.get(id));
    }

    /** This lock with that model pinned anew. */
    Lock with(ModelId id, Pin pin) {
        Map<ModelId, Pin> all = new TreeMap<>(pins);
        all.put(id, pin);
        return new Lock(all);
    }

    /**
     * Reads a lock.
     *
     * @param name the file's name, for the message
     * @throws Failure when it is not one: a lock that is half understood protects nobody
     */
    static Lock read(String name, byte[] bytes) {
        JsonDocument document = JsonDocument.read(name, bytes);
        JsonNode json = document.content().orElseThrow(() -> broken(name, "JSON"));
        if (!document.findings().isEmpty()) {
            throw broken(name, document.findings().get(0).pointer());
        }
        if (json.path("kozolecLock").asInt(0) != FORM || !json.path("models").isObject()) {
            throw broken(name, "/kozolecLock");
        }
        Map<ModelId, Pin> pins = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.path("models").properties()) {
            ModelId id = ModelId.parse(entry.getKey()).orElseThrow(() -> broken(name, entry.getKey()));
            pins.put(id, pin(name, entry.getKey(), entry.getValue()));
        }
        return new Lock(pins);
    }

    private static Pin pin(String name, String model, JsonNode json) {
        Optional<Version> version = Version.parse(json.path("version").asString(""));
        String digest = json.path("digest").asString("");
        String type = json.path("type").asString("");
        String server = json.path("server").asString("");
        if (version.isEmpty() || type.isEmpty() || !DIGEST.matcher(digest).matches()) {
            throw broken(name, model);
        }
        return new Pin(version.get(), type, digest, server);
    }

    private static Failure broken(String name, String place) {
        return Failure.unreadable("lock-broken", name, place);
    }

    /** The lock as it is written. */
    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kozolecLock", FORM);
        ObjectNode models = json.putObject("models");
        pins.forEach((id, pin) -> models.putObject(id.toString())
                .put("version", pin.version().toString())
                .put("type", pin.entityType())
                .put("digest", pin.digest())
                .put("server", pin.server()));
        return JsonText.pretty(json);
    }

    /** The models in it, in order. */
    List<ModelId> models() {
        return List.copyOf(pins.keySet());
    }
}
