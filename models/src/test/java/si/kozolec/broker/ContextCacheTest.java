package si.kozolec.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Brokers tell in different ways what they keep; each is read as it is meant, and nowhere else is called. */
class ContextCacheTest {

    private static final String OURS =
            "https://modeli.example.si/models/Parking-SI/OffStreetParking/1.0.0/context.jsonld";

    /** As Scorpio 5.0.3 answers: it names itself by an address from its configuration, and itself in other forms. */
    private static final String SCORPIO = """
            [{"createdAt": "2026-11-22T10:19:45.680+00:00", "kind": "Cached", "lastUsage": "2026-11-22T10:20:20.680+00:00",
              "body": {"@context": {"a": "https://example.si/a"}}, "localId": "%s", "numberOfHits": 423,
              "URL": "http://localhost:9090/ngsi-ld/v1/jsonldContexts/https%%3A%%2F%%2Fmodeli.example.si%%2Fx"},
             {"createdAt": "2026-11-22T10:19:37.292184", "kind": "Hosted", "lastUsage": null, "localId": ")$%%^&",
              "numberOfHits": 0, "URL": "http://localhost:9090/ngsi-ld/v1/jsonldContexts/%%29%%24%%25%%5E%%26"}]
            """.formatted(OURS);

    /** As Orion-LD answers: it shows some of the terms, and gives no name of its own to what it has fetched. */
    private static final String ORION = """
            [{"URL": "%s", "localId": "None", "kind": "Cached", "createdAt": "2026-11-22T10:19:45.680Z",
              "extraInfo": {"type": "hash-table", "origin": "Downloaded", "hash-table": {"a": "https://example.si/a"}},
              "lastUsage": "2026-11-22T10:19:45.680Z", "numberOfHits": 7},
             {"URL": "http://orion:1026/ngsi-ld/v1/jsonldContexts/8b1f6b4e", "localId": "8b1f6b4e", "kind": "Hosted",
              "createdAt": "2026-11-22T10:19:45.680Z", "extraInfo": {"type": "array", "URLs": ["http://169.254.169.254/"]}}]
            """.formatted(OURS);

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();

    @Test
    void scorpio_names_where_a_context_came_from_by_its_local_name() throws BrokerTrouble {
        answers.put("GET /ngsi-ld/v1/jsonldContexts?details=true", answer(200, SCORPIO));

        List<CachedContext> contexts = cache().list();

        assertThat(contexts).extracting(CachedContext::address).containsExactly(OURS, ")$%^&");
        CachedContext ours = contexts.get(0);
        assertThat(ours.kind()).isEqualTo("Cached");
        assertThat(ours.isFetched()).isTrue();
        assertThat(ours.hits()).isEqualTo(423);
        assertThat(ours.lastUsed()).isEqualTo(Instant.parse("2026-11-22T10:20:20.680Z"));
        assertThat(String.valueOf(ours.content())).contains("https://example.si/a");
        assertThat(contexts.get(1).isFetched()).isFalse();
        assertThat(contexts.get(1).createdAt()).isEqualTo(Instant.parse("2026-11-22T10:19:37.292184Z"));
        assertThat(contexts.get(1).lastUsed()).isNull();
    }

    @Test
    void orion_names_it_by_its_address_and_some_terms_are_not_the_document() throws BrokerTrouble {
        answers.put("GET /ngsi-ld/v1/jsonldContexts?details=true", answer(200, ORION));
        answers.put(
                "GET /ngsi-ld/v1/jsonldContexts/https%3A%2F%2Fmodeli.example.si%2Fmodels%2FParking-SI%2FOffStreetParking"
                        + "%2F1.0.0%2Fcontext.jsonld",
                answer(200, "{\"@context\": {\"a\": \"https://example.si/b\"}}"));
        ContextCache cache = cache();

        List<CachedContext> contexts = cache.list();

        assertThat(contexts).extracting(CachedContext::address).containsExactly(OURS, "8b1f6b4e");
        assertThat(contexts.get(0).content()).isNull();
        assertThat(String.valueOf(cache.withContent(contexts.get(0)).content())).contains("https://example.si/b");
        assertThat(cache.withContent(contexts.get(1)).content())
                .as("not given out")
                .isNull();
        assertThat(calls).allMatch(call -> call.address().getHost().equals("broker.example.si"));
    }

    @Test
    void a_broker_that_tells_only_addresses_is_understood_too() throws BrokerTrouble {
        answers.put("GET /ngsi-ld/v1/jsonldContexts?details=true", answer(400, "{}"));
        answers.put(
                "GET /ngsi-ld/v1/jsonldContexts",
                answer(
                        200,
                        "[\"http://localhost:9090/ngsi-ld/v1/jsonldContexts/http%3A%2F%2Fa.example%2Fc%2Bd\"," + " \""
                                + OURS + "\", \"\", \"..\", 3, null, {\"URL\": \"http://x/jsonldContexts/..\"}, {}]"));

        assertThat(cache().list()).extracting(CachedContext::address).containsExactly("http://a.example/c+d", OURS);
    }

    @Test
    void a_context_is_fetched_anew_where_the_broker_can_and_its_refusal_is_told() throws BrokerTrouble {
        answers.put("GET /ngsi-ld/v1/jsonldContexts?details=true", answer(200, SCORPIO));
        ContextCache cache = cache();
        CachedContext ours = cache.list().get(0);

        // What Scorpio 5.0.3 was recorded to say of a context that it has just listed.
        assertThatThrownBy(() -> cache.reload(ours)).isInstanceOfSatisfying(BrokerTrouble.class, trouble -> {
            assertThat(trouble.status()).isEqualTo(404);
            assertThat(trouble.is("ResourceNotFound")).isTrue();
        });
        String path = calls.get(calls.size() - 1).address().getRawPath();
        answers.put("DELETE " + path + "?reload=true", answer(204, ""));
        cache.reload(ours);

        assertThat(calls.get(calls.size() - 1).method()).isEqualTo("DELETE");
        assertThat(path).endsWith("/jsonldContexts/" + BrokerClient.encoded(OURS));
    }

    @Test
    void a_broker_without_a_list_is_told_to_have_none() {
        answers.put("GET /ngsi-ld/v1/jsonldContexts?details=true", answer(405, ""));
        assertThatThrownBy(() -> cache().list()).isInstanceOf(BrokerTrouble.class);
        answers.put("GET /ngsi-ld/v1/jsonldContexts?details=true", answer(200, "{\"a\": 1}"));
        assertThatThrownBy(() -> cache().list())
                .isInstanceOfSatisfying(
                        BrokerTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.NOT_AS_EXPECTED));
    }

    private ContextCache cache() throws BrokerTrouble {
        Broker broker = new Broker(
                BrokerAddress.parse("https://broker.example.si"),
                BrokerKind.NGSI_LD,
                "",
                "",
                new Authentication.None());
        Transport transport = call -> {
            calls.add(call);
            String query = call.address().getRawQuery();
            String asked = call.method() + " " + call.address().getRawPath() + (query == null ? "" : "?" + query);
            return answers.getOrDefault(
                    asked, answer(404, "{\"type\": \"https://uri.etsi.org/ngsi-ld/errors/ResourceNotFound\"}"));
        };
        Credentials credentials =
                new Credentials(broker.authentication(), transport, Map.of(), Path.of(""), Clock.systemUTC());
        return new ContextCache(new BrokerClient(broker, transport, credentials, pause -> {}));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
