package si.kozolec.server.gaiax;

import java.util.Optional;
import java.util.Set;
import si.kozolec.server.ckan.CkanAnswer;
import si.kozolec.server.ckan.DatasetMerge;
import si.kozolec.server.ckan.PortalOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An open-data portal that runs CKAN, such as OPSI: has one dataset for each model, made when it has none ({@code package_create}) and
 * brought up to date when it is another one ({@code package_update}). CKAN knows no key by which it would notice a repeat; so the portal is
 * asked first, and one that has everything already is told nothing.
 */
final class OpenDataPortal implements Recipient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ACTION = "/api/3/action/";
    private static final int FORBIDDEN = 403;

    private final TargetCalls calls;
    private final EventPapers papers;
    private final PortalOptions options;

    OpenDataPortal(TargetCalls calls, EventPapers papers, PortalOptions options) {
        this.calls = calls;
        this.papers = papers;
        this.options = options;
    }

    @Override
    public Reply deliver(LedgerEvent event) {
        // The portal gets the model as it is now: whatever came later is in it, and is told with the last event.
        if (event.kind() == LedgerEvent.Kind.COMPLIANT || papers.isOvertaken(event)) {
            return new Reply.Taken();
        }
        return papers.dataset(event, options)
                .map(dataset -> bring(event, dataset))
                .orElseGet(Reply.Taken::new);
    }

    private Reply bring(LedgerEvent event, ObjectNode dataset) {
        Exchange exchange =
                calls.get(ACTION + "package_show?id=" + dataset.path("name").asString());
        if (!(exchange instanceof Exchange.Answered answered)) {
            return exchange.reply(Set.of());
        }
        CkanAnswer shown = CkanAnswer.of(answered.answer());
        if (shown instanceof CkanAnswer.Missing) {
            return write("package_create", event, dataset);
        }
        return shown instanceof CkanAnswer.Result result && result.value().isObject()
                ? update(event, result.value(), dataset)
                : otherwise(shown, answered);
    }

    private Reply update(LedgerEvent event, JsonNode shown, ObjectNode dataset) {
        if (!DatasetMerge.isOurs(shown, dataset)) {
            return new Reply.Refused("the portal has another dataset by the name "
                    + dataset.path("name").asString());
        }
        Optional<ObjectNode> merged = DatasetMerge.over(shown, dataset);
        return merged.isEmpty() ? new Reply.Taken() : write("package_update", event, merged.get());
    }

    private Reply write(String action, LedgerEvent event, ObjectNode dataset) {
        Exchange exchange = calls.post(
                ACTION + action,
                "application/json",
                JSON.writeValueAsBytes(dataset),
                papers.credential(event),
                action + " " + event.id());
        if (!(exchange instanceof Exchange.Answered answered)) {
            return exchange.reply(Set.of());
        }
        CkanAnswer said = CkanAnswer.of(answered.answer());
        return said instanceof CkanAnswer.Result ? new Reply.Taken() : otherwise(said, answered);
    }

    private static Reply otherwise(CkanAnswer said, Exchange.Answered answered) {
        Reply byStatus = answered.reply(Set.of());
        if (byStatus instanceof Reply.Taken) {
            // A proxy's page, perhaps, with a status that says that all is well. Whether it was done shows the next
            // time.
            return new Reply.Later("the answer is not one of CKAN's", true, Optional.empty());
        }
        if (!(said instanceof CkanAnswer.Refused refused)) {
            return byStatus;
        }
        // CKAN says so when a token has ended: it would say the same of all the others.
        return answered.answer().status() == FORBIDDEN
                ? new Reply.Later(refused.why(), true, Optional.empty())
                : byStatus instanceof Reply.Refused ? new Reply.Refused(refused.why()) : byStatus;
    }
}
