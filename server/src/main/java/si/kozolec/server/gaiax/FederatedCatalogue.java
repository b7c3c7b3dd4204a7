package si.kozolec.server.gaiax;

import java.util.Set;

/**
 * A Federated Catalogue of XFSC: gets each credential as an asset, the version's schema before it, and has the asset revoked when the version
 * is withdrawn.
 */
final class FederatedCatalogue implements Recipient {

    private final TargetCalls calls;
    private final EventPapers papers;

    FederatedCatalogue(TargetCalls calls, EventPapers papers) {
        this.calls = calls;
        this.papers = papers;
    }

    @Override
    public Reply deliver(LedgerEvent event) {
        return switch (event.kind()) {
            case PUBLISHED -> published(event);
            case WITHDRAWN -> revoked(event);
            case COMPLIANT -> asset(event);
        };
    }

    private Reply published(LedgerEvent event) {
        if (calls.options().schemas()) {
            Reply reply = papers.schema(event)
                    .map(schema -> calls.post(
                                    "/schemas", "application/schema+json", schema, papers.credential(event), "schema")
                            .reply(Set.of(409)))
                    .orElseGet(Reply.Taken::new);
            if (!(reply instanceof Reply.Taken)) {
                return reply;
            }
        }
        return asset(event);
    }

    private Reply asset(LedgerEvent event) {
        String jwt = papers.credential(event);
        // 409: it is there already; a call before this one came through, and only its answer did not.
        return calls.send("/assets", "application/vc+jwt", jwt, jwt, "asset", Set.of(409));
    }

    /** The catalogue knows it by its digest; one that it never had, or has revoked, needs nothing. */
    private Reply revoked(LedgerEvent event) {
        String jwt = papers.credential(event);
        return calls.send(
                "/assets/" + Sha256.hex(jwt) + "/revoke", "application/json", "", jwt, "revoke", Set.of(404, 409));
    }
}
