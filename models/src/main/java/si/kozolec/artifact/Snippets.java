package si.kozolec.artifact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody with a context broker needs to begin with a model: two entities to fill in, and the calls to make.
 *
 * <p>The calls are made as a broker is known to have accepted them: {@code Accept} always stands there, because some refuse calls
 * without it; the context stands either in the body or in {@code Link}, never in both; a type that is written as an IRI needs no
 * context at all. Source: ETSI GS CIM 009 V1.9.1, clauses 6.3.5 and 6.4 to 6.15.
 *
 * @param context the address of the model's {@code @context}
 * @param typeIri the IRI of the entity type
 * @param link the header {@code Link} that names the context
 * @param normalized an entity, normalized, without {@code @context}
 * @param keyValues the same in key-values
 * @param calls the calls
 */
public record Snippets(
        String context, String typeIri, String link, ObjectNode normalized, ObjectNode keyValues, List<Snippet> calls) {

    private static final String API = "/ngsi-ld/v1";
    private static final String ENTITIES = API + "/entities";
    private static final String JSON = "application/json";
    private static final String LD_JSON = "application/ld+json";

    public Snippets {
        calls = List.copyOf(calls);
    }

    /**
     * The snippets of a model.
     *
     * @param files where its examples lie
     * @param context the address of its {@code @context}, as brokers reach it
     */
    public static Snippets of(ModelFiles files, ModelVersion model, String context) {
        EntityTemplates templates = EntityTemplates.of(files, model);
        String type = model.entityType();
        String iri = model.terms().getOrDefault(type, type);
        String link = "<" + context + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"" + LD_JSON + "\"";
        ObjectNode normalized = templates.normalized();
        String id = normalized.path("id").asString("");
        List<Snippet> calls = List.of(
                new Snippet(
                        "create",
                        new LocalizedText("Ustvari entiteto", "Create an entity"),
                        "POST",
                        ENTITIES,
                        headers(LD_JSON, null),
                        withContext(normalized, context)),
                new Snippet(
                        "create-with-link",
                        new LocalizedText(
                                "Ustvari entiteto, kontekst je v glavi Link",
                                "Create an entity, the context in the header Link"),
                        "POST",
                        ENTITIES,
                        headers(JSON, link),
                        normalized),
                new Snippet(
                        "batch",
                        new LocalizedText("Ustvari več entitet naenkrat", "Create several entities at once"),
                        "POST",
                        API + "/entityOperations/create",
                        headers(LD_JSON, null),
                        batch(normalized, id, context)),
                new Snippet(
                        "read",
                        new LocalizedText("Preberi entiteto", "Read an entity"),
                        "GET",
                        ENTITIES + "/" + id,
                        headers(null, link),
                        null),
                new Snippet(
                        "query",
                        new LocalizedText("Poišči entitete tega tipa", "Query entities of the type"),
                        "GET",
                        ENTITIES + "?type=" + encoded(type) + "&limit=5&count=true",
                        headers(null, link),
                        null),
                new Snippet(
                        "query-key-values",
                        new LocalizedText("Poišči entitete, vrednosti brez ovoja", "Query entities, as key-values"),
                        "GET",
                        ENTITIES + "?type=" + encoded(type) + "&limit=5&count=true&options=keyValues",
                        headers(null, link),
                        null),
                new Snippet(
                        "query-by-iri",
                        new LocalizedText(
                                "Poišči entitete po IRI tipa, brez konteksta",
                                "Query entities by the IRI of the type, without a context"),
                        "GET",
                        ENTITIES + "?type=" + encoded(iri) + "&limit=5&count=true",
                        headers(null, null),
                        null),
                new Snippet(
                        "subscribe",
                        new LocalizedText("Naroči se na spremembe", "Subscribe to changes"),
                        "POST",
                        API + "/subscriptions",
                        headers(LD_JSON, null),
                        subscription(type, context)));
        return new Snippets(context, iri, link, normalized, templates.keyValues(), calls);
    }

    private static Map<String, String> headers(@Nullable String contentType, @Nullable String link) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
        headers.put("Accept", JSON);
        if (link != null) {
            headers.put("Link", link);
        }
        return headers;
    }

    private static ObjectNode withContext(ObjectNode entity, String context) {
        ObjectNode whole = entity.deepCopy();
        whole.putArray("@context").add(context);
        return whole;
    }

    private static JsonNode batch(ObjectNode entity, String id, String context) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(withContext(entity.deepCopy().put("id", id + "-a"), context))
                .add(withContext(entity.deepCopy().put("id", id + "-b"), context));
    }

    private static ObjectNode subscription(String type, String context) {
        ObjectNode subscription = JsonNodeFactory.instance.objectNode();
        subscription.put("id", "urn:ngsi-ld:Subscription:" + type + ":1").put("type", "Subscription");
        subscription.putArray("entities").addObject().put("type", type);
        ObjectNode notification = subscription.putObject("notification").put("format", "normalized");
        notification
                .putObject("endpoint")
                .put("uri", "https://receiver.example/notify")
                .put("accept", JSON);
        subscription.putArray("@context").add(context);
        return subscription;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
