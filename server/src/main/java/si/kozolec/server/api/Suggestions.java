package si.kozolec.server.api;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Shelf;
import si.kozolec.server.search.CompletionRequest;
import si.kozolec.server.search.InvalidRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers people while they type: on a shelf of its own, since every letter asks. */
public final class Suggestions implements Shelf {

    static final String PATH = "/api/v1/suggest";

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final JsonMapper json;

    public Suggestions(Catalogue catalogue, Addresses addresses, JsonMapper json) {
        this.catalogue = catalogue;
        this.addresses = addresses;
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
        String state = catalogue.index().commit().orElse("");
        CompletionRequest request = CompletionRequest.from(Questions.parameters(call));
        SuggestionsRepresentation found = SuggestionsRepresentation.from(
                request.typed(), catalogue.index().complete(request), addresses);
        return Document.answering(state, json.writeValueAsBytes(found), MediaType.APPLICATION_JSON_TYPE);
    }
}
