package si.kozolec.server.gaiax;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that has happened to the credential of a version.
 *
 * @param number its place in the ledger, from 1
 * @param kind what has happened
 * @param time when it was written down
 * @param model which model
 * @param version which version
 * @param index the place of the credential in the lists of status
 */
public record LedgerEvent(int number, Kind kind, Instant time, ModelId model, Version version, int index) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What can happen to a credential. */
    public enum Kind {
        /** The version was published, and its credential issued. */
        PUBLISHED("si.kozolec.model.published"),
        /** The version was withdrawn, and its credential revoked. */
        WITHDRAWN("si.kozolec.model.withdrawn"),
        /** A clearing house has looked at it and issued a credential of its own about that. */
        COMPLIANT("eu.gaia-x.credential");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The type of the CloudEvent. */
        public String type() {
            return type;
        }

        static Optional<Kind> of(String type) {
            for (Kind kind : values()) {
                if (kind.type.equals(type)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The identifier of the CloudEvent; those of later events are higher. */
    public String id() {
        return String.format("%012d", number);
    }

    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", kind.type())
                .put("time", time.toString())
                .put("model", model.toString())
                .put("version", version.toString())
                .put("index", index);
        return JSON.writeValueAsBytes(json);
    }

    static Optional<LedgerEvent> read(int number, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            Optional<Kind> kind = Kind.of(json.path("type").asString(""));
            Optional<ModelId> model = ModelId.parse(json.path("model").asString(""));
            Optional<Version> version = Version.parse(json.path("version").asString(""));
            return kind.isEmpty() || model.isEmpty() || version.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LedgerEvent(
                            number,
                            kind.get(),
                            Instant.parse(json.path("time").asString("")),
                            model.get(),
                            version.get(),
                            json.path("index").asInt(-1)));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
