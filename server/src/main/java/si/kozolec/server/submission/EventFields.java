package si.kozolec.server.submission;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import tools.jackson.databind.JsonNode;

/** The members of a stored event; asking for one that is not there, or not of its kind, ends the reading. */
final class EventFields {

    private final JsonNode json;

    EventFields(JsonNode json) {
        this.json = json;
    }

    Instant at() {
        try {
            return Instant.parse(text("at"));
        } catch (DateTimeException e) {
            throw new UnreadableEventException("its time is none: " + text("at"));
        }
    }

    Actor by() {
        EventFields by = new EventFields(json.path("by"));
        return new Actor(by.text("id"), by.text("name"));
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    String textOr(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    @Nullable String textOrNull(String name) {
        return optional(name).orElse(null);
    }

    int number(String name) {
        JsonNode value = json.path(name);
        if (!value.isInt() || value.asInt() < 1) {
            throw missing(name);
        }
        return value.asInt();
    }

    int numberOrZero(String name) {
        return json.has(name) ? number(name) : 0;
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    JsonNode object(String name) {
        JsonNode value = json.path(name);
        if (!value.isObject()) {
            throw missing(name);
        }
        return value;
    }

    List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode value : json.path(name).values()) {
            if (!value.isInt()) {
                throw missing(name);
            }
            numbers.add(value.asInt());
        }
        return numbers;
    }

    List<ModelId> models() {
        List<ModelId> models = new ArrayList<>();
        for (JsonNode value : json.path("models").values()) {
            models.add(ModelId.parse(value.asString("")).orElseThrow(() -> missing("models")));
        }
        return models;
    }

    List<Event.Release> releases() {
        List<Event.Release> releases = new ArrayList<>();
        for (JsonNode value : json.path("releases").values()) {
            EventFields release = new EventFields(value);
            releases.add(new Event.Release(
                    ModelId.parse(release.text("model")).orElseThrow(() -> missing("releases")),
                    Version.parse(release.text("version")).orElseThrow(() -> missing("releases"))));
        }
        return releases;
    }

    private Optional<String> optional(String name) {
        return json.path(name).asStringOpt();
    }

    private static UnreadableEventException missing(String name) {
        return new UnreadableEventException("it has no proper " + name);
    }
}
