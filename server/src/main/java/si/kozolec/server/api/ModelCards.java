package si.kozolec.server.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.server.search.ModelSummary;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/** Writes what lists show of a model, once for all the searches that find it. */
final class ModelCards {

    private static final int MOST = 2_000;

    private final Map<ModelSummary, Card> written = new ConcurrentHashMap<>();
    private final Addresses addresses;
    private final JsonMapper json;

    ModelCards(Addresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * A model as lists show it.
     *
     * @param content what is shown
     * @param members the same in JSON: its members, each with a comma before it
     */
    record Card(CardRepresentation content, SerializableString members) {}

    Card of(ModelSummary model) {
        Card known = written.get(model);
        if (known == null) {
            known = write(CardRepresentation.from(model, addresses));
            if (written.size() >= MOST) {
                written.clear();
            }
            written.put(model, known);
        }
        return known;
    }

    private Card write(CardRepresentation content) {
        String object = json.writeValueAsString(content);
        return new Card(content, new SerializedString("," + object.substring(1, object.length() - 1)));
    }
}
