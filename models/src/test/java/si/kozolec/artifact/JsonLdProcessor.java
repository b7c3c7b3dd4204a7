package si.kozolec.artifact;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;

/**
 * A broker's way with an entity: expanded as it comes in, compacted as it goes out, both by the model's context with the NGSI-LD core
 * context behind it. Done by the processor of JSON-LD that Stellio uses.
 *
 * <p>{@code core-context.json} is the core context of ETSI GS CIM 009 V1.9.1, annex B, without {@code ngsildproof}, which would have to
 * be fetched from elsewhere.
 */
final class JsonLdProcessor {

    private static final JsonValue CORE = core();

    private JsonLdProcessor() {}

    /** The entity as a broker that knows these contexts gives it back; both are JSON. */
    static JsonObject throughABroker(String entity, String context) throws JsonLdError {
        JsonArray contexts = contexts(context);
        return compacted(expanded(entity, contexts), contexts);
    }

    /** The same entity for somebody who asks the broker without the model's context: its names are whole IRIs. */
    static JsonObject withoutAContext(String entity, String context) throws JsonLdError {
        return compacted(expanded(entity, contexts(context)), CORE);
    }

    private static JsonArray contexts(String context) {
        return Json.createArrayBuilder()
                .add(object(context).get("@context"))
                .add(CORE)
                .build();
    }

    private static JsonArray expanded(String entity, JsonArray contexts) throws JsonLdError {
        JsonObject written = Json.createObjectBuilder(object(entity))
                .add("@context", contexts)
                .build();
        return JsonLd.expand(JsonDocument.of(written)).options(closed()).get();
    }

    private static JsonObject compacted(JsonArray expanded, JsonValue contexts) throws JsonLdError {
        JsonObject context =
                Json.createObjectBuilder().add("@context", contexts).build();
        return JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(context))
                .options(closed())
                .get();
    }

    /** Nothing is ever fetched. */
    private static JsonLdOptions closed() {
        return new JsonLdOptions((url, options) -> {
            throw new IllegalStateException("nothing is to be fetched: " + url);
        });
    }

    static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonValue core() {
        try (InputStream in = Objects.requireNonNull(JsonLdProcessor.class.getResourceAsStream("core-context.json"));
                JsonReader reader = Json.createReader(in)) {
            JsonStructure whole = reader.read();
            return Objects.requireNonNull(whole.asJsonObject().get("@context"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
