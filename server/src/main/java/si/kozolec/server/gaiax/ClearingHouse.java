package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;

/**
 * The compliance service of a clearing house (GXDCH): is offered each credential once, with all that the organisation says of itself, and
 * answers with a credential of its own, which is kept.
 */
final class ClearingHouse implements Recipient {

    private final TargetCalls calls;
    private final EventPapers papers;

    ClearingHouse(TargetCalls calls, EventPapers papers) {
        this.calls = calls;
        this.papers = papers;
    }

    @Override
    public Reply deliver(LedgerEvent event) {
        if (event.kind() != LedgerEvent.Kind.PUBLISHED || papers.isCompliant(event)) {
            return new Reply.Taken();
        }
        Optional<String> presentation = papers.presentation(event);
        return presentation.isEmpty()
                ? new Reply.Later("no key is in order to sign with", true, Optional.empty())
                : offer(event, presentation.get());
    }

    private Reply offer(LedgerEvent event, String presentation) {
        String id = papers.address(event) + "/credential#compliance";
        Exchange exchange = calls.post(
                "/v2/api/credential-offers/standard-compliance?vcid=" + URLEncoder.encode(id, UTF_8),
                "application/vp+jwt",
                presentation.getBytes(UTF_8),
                papers.credential(event),
                "offer");
        if (exchange instanceof Exchange.Answered answered && answered.answer().isGood() && !answered.isPage()) {
            String jwt = new String(answered.answer().body(), UTF_8).strip();
            return papers.keepCompliance(event, jwt)
                    ? new Reply.Taken()
                    : new Reply.Refused("the answer is not a credential");
        }
        return exchange.reply(Set.of());
    }
}
