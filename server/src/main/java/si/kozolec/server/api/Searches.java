package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Shelf;
import si.kozolec.server.search.InvalidRequest;
import si.kozolec.server.search.SearchPage;
import si.kozolec.server.search.SearchRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers searches for models: on a shelf of its own, since next to the files nothing is asked for more often. */
public final class Searches implements Shelf {

    private static final String PATH = "/api/v1/models";

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final ModelCards cards;
    private final JsonMapper json;

    public Searches(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.cards = new ModelCards(addresses, json);
        this.json = json;
    }

    @Override
    public String route() {
        return PATH;
    }

    @Override
    public @Nullable Document at(Call call) {
        if (!call.path().equals(PATH)) {
            return null;
        }
        try {
            return answer(call);
        } catch (InvalidRequest e) {
            return null;
        }
    }

    /** @throws InvalidRequest with everything that is wrong with the parameters */
    Document answer(Call call) {
        // First the state, then the search: if it moves on in between, the next caller asks once more than needed.
        String state = catalogue.index().commit().orElse("");
        SearchPage found = catalogue.index().search(SearchRequest.from(Questions.parameters(call)));
        byte[] bytes = json.writeValueAsBytes(SearchRepresentation.from(found, cards));
        return Document.answering(state, bytes, MediaType.APPLICATION_JSON_TYPE)
                .with("Link", new PageLinks(call, addresses).header(found.total(), found.page(), found.size()));
    }
}
