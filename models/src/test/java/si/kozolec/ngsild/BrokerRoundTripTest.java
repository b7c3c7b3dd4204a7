package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a real broker gave back for what was posted to it. */
class BrokerRoundTripTest {

    /** What JSON-LD, or that broker, cannot give back. */
    private static final Set<String> LOST = Set.of(
            // The model allows an array or a single text, so an array of one that became its item is right as it is.
            "Device/DeviceMeasurement seeAlso",
            "Gaia-X/CPU seeAlso",
            "Gaia-X/Disk seeAlso",
            "Gaia-X/GPU seeAlso",
            "Gaia-X/Memory seeAlso",
            // Arrays in arrays become one array: told as such.
            "Device/PolarH10 acc",
            "MarineTransport/Company licenses",
            // Words of the core context have its meaning: system attributes are the broker's own, which it gives
            // itself.
            "MarineTransport/Metocean modifiedAt",
            "MarineTransport/Vessel createdAt",
            "MarineTransport/Vessel modifiedAt",
            // The model does not say what is inside, so nobody can know that it was an array.
            "OPCUA/MachineTool myMachine",
            "OPCUA/WoodworkingMachine Machines");

    private final ModelReader reader = new ModelReader(Corpus.upstream());

    @Test
    void what_a_broker_gives_back_means_what_was_posted() throws IOException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (JsonNode pair : pairs()) {
            if (!pair.path("normalized").isObject()) {
                continue;
            }
            compared++;
            ModelId id = ModelId.parse(pair.path("model").asString()).orElseThrow();
            Converter converter = new Converter(reader.read(id));
            Conversion posted = convert(converter, pair.path("posted"));
            Conversion returned = convert(converter, pair.path("normalized"));
            for (String name : names(posted, returned)) {
                JsonNode before = posted.keyValues().path(name);
                JsonNode after = returned.keyValues().path(name);
                if (!before.equals(after)) {
                    different.add(id + " " + name);
                }
            }
        }

        assertThat(compared).isGreaterThan(150);
        assertThat(different).containsOnlyOnceElementsOf(LOST).hasSameSizeAs(LOST);
    }

    @Test
    void everything_that_a_broker_can_write_is_understood_with_and_without_a_context() throws IOException {
        Converter converter = new Converter(reader.read(new ModelId("Environment", "AirQualityObserved")));

        for (String call :
                List.of("035-get-RICH-normalized", "051-get-RICH-no-link-expanded-names", "044-get-RICH-geojson")) {
            Conversion conversion = convert(converter, answer(call));
            assertThat(conversion.representation()).isEqualTo(Representation.NORMALIZED);
            assertThat(Station.value(conversion, "type")).isEqualTo("'AirQualityObserved'");
            assertThat(Station.value(conversion, "no2")).isEqualTo("71");
            assertThat(Station.value(conversion, "name")).isEqualTo("'Ljubljana Bežigrad'");
            assertThat(Station.value(conversion, "dateObserved")).isEqualTo("'2026-10-01T10:00:00Z'");
            assertThat(Station.value(conversion, "history")).isEqualTo("[1,2,3,[4,5]]");
            assertThat(Station.value(conversion, "route")).isEqualTo("['urn:ngsi-ld:Stop:1','urn:ngsi-ld:Stop:2']");
            assertThat(Station.value(conversion, "rawPayload")).isEqualTo("{'id':'x','value':[1,{'type':'y'}]}");
            assertThat(conversion
                            .keyValues()
                            .path("address")
                            .path("addressCountry")
                            .stringValue())
                    .isEqualTo("SI");
            assertThat(conversion.further())
                    .extracting(Conversion.Instance::datasetId)
                    .containsExactlyInAnyOrder("urn:ngsi-ld:dataset:ref", "urn:ngsi-ld:dataset:alt");
            assertThat(conversion.findings()).noneMatch(Finding::isError);
        }
    }

    @Test
    void no_entity_that_was_ever_answered_or_notified_has_a_shape_that_is_not_understood() throws IOException {
        Converter converter = new Converter(reader.read(new ModelId("Environment", "AirQualityObserved")));
        int entities = 0;
        List<String> told = new ArrayList<>();
        for (JsonNode body : bodies()) {
            for (Envelope.Held held : Envelope.open(body)) {
                entities++;
                convert(converter, held.entity()).findings().stream()
                        .filter(Finding::isError)
                        .forEach(finding -> told.add(finding.code() + " " + held.entity()));
            }
        }

        assertThat(entities).isGreaterThan(500);
        assertThat(told).isEmpty();
    }

    /** All answers of that broker that hold entities, and all that it posted to a subscriber. */
    private static List<JsonNode> bodies() throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.folder().resolve("brokers/scorpio-5.0.3"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode exchange = JsonDocument.read(file.toString(), Files.readAllBytes(file))
                        .content()
                        .orElseThrow();
                String path = exchange.path("request").path("path").asString("");
                JsonNode body = exchange.path("response").path("body");
                boolean found = exchange.path("response").path("status").asInt(0) == 200;
                if (found && body.isContainer() && (path.contains("/entities") || path.contains("/temporal"))) {
                    bodies.add(body);
                } else if (file.endsWith("notifications.json")) {
                    exchange.forEach(notification -> bodies.add(notification.path("body")));
                }
            }
        }
        return bodies;
    }

    private static JsonNode answer(String call) throws IOException {
        Path file = Corpus.folder().resolve("brokers/scorpio-5.0.3/" + call + ".json");
        return JsonDocument.read(call, Files.readAllBytes(file))
                .content()
                .orElseThrow()
                .path("response")
                .path("body");
    }

    private static List<JsonNode> pairs() throws IOException {
        try (Stream<Path> files = Files.list(Corpus.folder().resolve("pairs/scorpio-roundtrip"))) {
            List<JsonNode> pairs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                pairs.add(JsonDocument.read(file.toString(), Files.readAllBytes(file))
                        .content()
                        .orElseThrow());
            }
            return pairs;
        }
    }

    private static Conversion convert(Converter converter, JsonNode entity) {
        return converter.convert((ObjectNode) entity, Optional.empty());
    }

    private static List<String> names(Conversion left, Conversion right) {
        return Stream.concat(left.keyValues().propertyNames().stream(), right.keyValues().propertyNames().stream())
                .distinct()
                .toList();
    }
}
