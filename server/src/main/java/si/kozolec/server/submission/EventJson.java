package si.kozolec.server.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they are kept, one small JSON file each. What a newer version has added to one is passed over; what is needed must be
 * there, because half an event would be another event.
 */
public final class EventJson {

    private EventJson() {}

    /** The event as it is written: the same event gives the same bytes. */
    public static byte[] write(Event event) {
        return JsonText.pretty(toJson(event));
    }

    /** The event as JSON. */
    public static ObjectNode toJson(Event event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event", name(event));
        json.put("at", event.at().toString());
        json.putObject("by").put("id", event.by().id()).put("name", event.by().name());
        if (event instanceof Event.NewRevision revision) {
            revision(json, revision);
        } else if (event instanceof Event.Checked checked) {
            json.put("revision", checked.revision());
            ObjectNode findings = json.putObject("findings");
            for (Severity severity : Severity.values()) {
                findings.put(severity.code(), checked.findings().getOrDefault(severity, 0));
            }
        } else if (event instanceof Event.Commented comment) {
            json.put("comment", comment.comment()).put("thread", comment.thread());
            json.put("revision", comment.revision());
            place(json, comment.place());
            json.put("text", comment.text());
        } else if (event instanceof Event.Resolved resolved) {
            json.put("thread", resolved.thread()).put("resolved", resolved.resolved());
        } else if (event instanceof Event.Suggested suggestion) {
            json.put("suggestion", suggestion.suggestion()).put("revision", suggestion.revision());
            json.put("file", suggestion.file());
            json.put("old", suggestion.oldText()).put("new", suggestion.newText());
            json.put("reason", suggestion.reason());
        } else if (event instanceof Event.Reviewed vote) {
            json.put("revision", vote.revision());
            json.put("verdict", vote.verdict().code()).put("text", vote.text());
        } else if (event instanceof Event.Rejected rejected) {
            json.put("text", rejected.text());
        } else if (event instanceof Event.Withdrawn withdrawn) {
            json.put("text", withdrawn.text());
        } else if (event instanceof Event.Published published) {
            json.put("revision", published.revision());
            ArrayNode releases = json.putArray("releases");
            for (Event.Release release : published.releases()) {
                releases.addObject()
                        .put("model", release.model().toString())
                        .put("version", release.version().toString());
            }
        }
        return json;
    }

    private static void revision(ObjectNode json, Event.NewRevision revision) {
        json.put("revision", revision.revision());
        json.put("content", revision.content());
        if (revision.base() != null) {
            json.put("base", revision.base());
        }
        if (revision instanceof Event.Accepted accepted) {
            accepted.suggestions().forEach(json.putArray("suggestions")::add);
            return;
        }
        if (revision instanceof Event.Created created) {
            json.put("title", created.title());
        }
        json.put("message", revision.message());
        json.put("draft", revision.draft());
        List<ModelId> models = revision instanceof Event.Created created
                ? created.models()
                : revision instanceof Event.Revised revised ? revised.models() : List.of();
        json.putArray("models")
                .addAll(models.stream()
                        .map(ModelId::toString)
                        .map(JsonNodeFactory.instance::stringNode)
                        .toList());
    }

    private static void place(ObjectNode json, Place place) {
        if (place.file() != null) {
            json.put("file", place.file());
        }
        if (place.line() > 0) {
            json.put("line", place.line());
        }
        if (!place.pointer().isEmpty()) {
            json.put("pointer", place.pointer());
        }
    }

    /** How an event is called, {@code reviewed}. */
    public static String name(Event event) {
        return EventKind.of(event).code();
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEventException if something that it needs is not there, or it is of a kind that this version does not know
     */
    public static Event read(byte[] bytes) {
        JsonNode json = JsonDocument.read("event.json", bytes)
                .content()
                .orElseThrow(() -> new UnreadableEventException("it is not JSON"));
        EventFields in = new EventFields(json);
        return EventKind.of(in.text("event"))
                .orElseThrow(() -> new UnreadableEventException("its kind is not known: " + in.text("event")))
                .read(in);
    }

    static Map<Severity, Integer> counts(JsonNode json) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, json.path(severity.code()).asInt(0));
        }
        return counts;
    }
}
