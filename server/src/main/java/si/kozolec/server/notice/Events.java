package si.kozolec.server.notice;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import si.kozolec.model.ModelId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts what happened into the words of CloudEvents 1.0 (JSON, structured mode). */
final class Events {

    private final URI base;

    /** Events of the server with that address. */
    Events(URI base) {
        this.base = base;
    }

    /** One event for each new version, and one for each model that something was only said about. */
    List<Parcel> of(Publication publication, Set<NoticeKind> wanted) {
        List<Parcel> parcels = new ArrayList<>();
        Set<ModelId> unchanged = new LinkedHashSet<>(publication.models());
        for (Publication.Released released : publication.versions()) {
            unchanged.remove(released.model());
            if (wanted.contains(NoticeKind.VERSION_PUBLISHED)) {
                parcels.add(
                        parcel(publication, NoticeKind.VERSION_PUBLISHED, released.model(), "" + released.version()));
            }
        }
        if (wanted.contains(NoticeKind.MODEL_CHANGED)) {
            unchanged.forEach(id -> parcels.add(parcel(publication, NoticeKind.MODEL_CHANGED, id, "")));
        }
        return parcels;
    }

    /** The event of a submission. */
    Parcel of(SubmissionChange change) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("submission", change.submission());
        data.put("title", change.title());
        data.put("event", change.event());
        data.put("state", change.state());
        data.putObject("by").put("id", change.by()).put("name", change.byName());
        data.put("submitter", change.submitter());
        data.put("url", submission(change.submission()));
        String subject = "submissions/" + change.submission();
        String id = Parcel.idOf(
                NoticeKind.SUBMISSION_CHANGED.type(),
                base.toString(),
                subject,
                change.event(),
                change.by(),
                change.at().toString());
        return parcel(id, NoticeKind.SUBMISSION_CHANGED, subject, change.at(), data);
    }

    /** The event of a context broker: what is wrong there, and never which entity. */
    Parcel of(BrokerAlert alert) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("broker", alert.broker());
        data.put("alert", alert.number());
        data.put("what", alert.what());
        if (!alert.model().isEmpty()) {
            data.put("model", alert.model());
        }
        data.putObject("text")
                .put("sl", alert.text().sl())
                .put("en", alert.text().en());
        ArrayNode errors = data.putArray("errors");
        for (BrokerAlert.Wrong error : alert.errors()) {
            ObjectNode one = errors.addObject().put("code", error.code()).put("path", error.path());
            one.putObject("text")
                    .put("sl", error.what().sl())
                    .put("en", error.what().en());
        }
        data.put("url", base + "/brokers/" + alert.broker());
        String subject = "brokers/" + alert.broker();
        String id = Parcel.idOf(
                NoticeKind.BROKER_ALERTED.type(),
                base.toString(),
                subject,
                "" + alert.number(),
                alert.at().toString());
        return parcel(id, NoticeKind.BROKER_ALERTED, subject, alert.at(), data);
    }

    private Parcel parcel(Publication publication, NoticeKind kind, ModelId model, String version) {
        String subject = version.isEmpty() ? model.toString() : model + "/" + version;
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("model", model.toString());
        if (!version.isEmpty()) {
            data.put("version", version);
        }
        data.put("url", base + "/models/" + subject);
        data.put("commit", publication.commit());
        if (publication.submission() > 0) {
            data.putObject("submission")
                    .put("number", publication.submission())
                    .put("title", publication.title())
                    .put("url", submission(publication.submission()));
        }
        String id = Parcel.idOf(kind.type(), base.toString(), subject, publication.commit());
        return parcel(id, kind, subject, publication.at(), data);
    }

    private Parcel parcel(String id, NoticeKind kind, String subject, Instant at, ObjectNode data) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", id)
                .put("source", base.toString())
                .put("type", kind.type())
                .put("subject", subject)
                .put("time", at.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return new Parcel(id, at, event);
    }

    private String submission(int number) {
        return base + "/api/v1/submissions/" + number;
    }
}
