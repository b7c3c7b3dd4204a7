package si.kozolec.server.gaiax;

import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that takes CloudEvents: any at all, or a Credential Event Service, whose operators take only what a clearing house has signed.
 */
final class EventReceiver implements Recipient {

    private static final JsonMapper JSON = new JsonMapper();

    private final TargetCalls calls;
    private final EventPapers papers;

    EventReceiver(TargetCalls calls, EventPapers papers) {
        this.calls = calls;
        this.papers = papers;
    }

    @Override
    public Reply deliver(LedgerEvent event) {
        if (calls.options().kind() == TargetOptions.Kind.WEBHOOK) {
            Exchange told = tell("", event);
            // Such a program may say whatever it likes, also in HTML, as long as the status is good.
            return told instanceof Exchange.Answered answered
                            && answered.answer().isGood()
                    ? new Reply.Taken()
                    : told.reply(Set.of(409));
        }
        return event.kind() == LedgerEvent.Kind.COMPLIANT
                // There 409 means that the signature does not hold.
                ? tell("/credentials-events", event).reply(Set.of())
                : new Reply.Taken();
    }

    private Exchange tell(String path, LedgerEvent event) {
        byte[] body = JSON.writeValueAsBytes(papers.cloudEvent(event));
        String jwt = papers.credential(event);
        return calls.post(
                path, "application/cloudevents+json", body, jwt, event.kind().type());
    }
}
