package si.kozolec.server.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.model.ModelId;
import si.kozolec.server.ckan.TestCkan.Fault;
import si.kozolec.server.egress.AllowedNetworks;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who uses a model is known from what portals say, however they say it, and from nowhere else. */
class UseDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final URI HERE = URI.create("https://modeli.example.si");
    private static final ModelId PARKING =
            ModelId.parse("Parking-SI/OffStreetParking").orElseThrow();
    private static final ModelId BENCH = ModelId.parse("Furniture/Bench").orElseThrow();

    @TempDir
    Path folder;

    private TestCkan ckan;
    private UseDesk desk;

    @BeforeEach
    void open() throws Exception {
        ckan = new TestCkan();
        desk = desk(NOW);
    }

    private UseDesk desk(Instant now) {
        return new UseDesk(
                List.of(new Portal("opsi", "OPSI", ckan.address())),
                folder,
                () -> HERE,
                Set.of(PARKING, BENCH)::contains,
                AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        desk.close();
        ckan.close();
    }

    private ObjectNode dataset(String name) {
        ObjectNode dataset =
                JsonNodeFactory.instance.objectNode().put("name", name).put("title", "Zbirka " + name);
        dataset.putObject("organization").put("title", "Občina");
        return dataset;
    }

    private static List<String> names(UseDesk.Found found) {
        return found.uses().stream().map(Use::name).toList();
    }

    @Test
    void a_portal_may_say_it_in_many_ways() {
        String model = HERE + "/models/Parking-SI/OffStreetParking";
        ckan.put(dataset("a").put("conforms_to", model));
        ObjectNode extra = dataset("b");
        extra.putArray("extras").addObject().put("key", "conforms_to").put("value", "[\"" + model + "/1.2.0\", \"x\"]");
        ckan.put(extra);
        ObjectNode file = dataset("c");
        file.putArray("resources")
                .addObject()
                .putArray("conforms_to")
                .add(model + "/1.0.0/schema.json")
                .add("other");
        ckan.put(file);
        ckan.put(dataset("d").put("conforms_to", "urn:x, " + model.replace("https", "http") + "/ ; urn:y"));
        ckan.put(dataset("e")
                .put("conformsTo", "https://w3id.org/kozolec/dataModel.Parking-SI/OffStreetParking/schema.json"));
        ckan.put(dataset("f")
                .put(
                        "conforms_to",
                        "https://w3id.org/kozolec/models/Parking-SI/OffStreetParking/1.0.0/context.jsonld"));
        ckan.put(dataset("none"));
        ckan.put(dataset("elsewhere")
                .put("conforms_to", "https://modeli.example.si.evil.example/models/Furniture/Bench"));
        ckan.put(dataset("unknown").put("conforms_to", HERE + "/models/Furniture/Throne"));

        desk.look();

        UseDesk.Found found = desk.of(PARKING).get(0);
        assertThat(names(found)).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(found.uses()).extracting(Use::version).containsExactly("", "1.2.0", "1.0.0", "", "", "1.0.0");
        assertThat(found.uses().get(0).organisation()).isEqualTo("Občina");
        assertThat(found.page(found.uses().get(0))).isEqualTo(URI.create(ckan.address() + "/dataset/a"));
        assertThat(found.reading().datasets()).isEqualTo(9);
        assertThat(found.reading().complete()).isTrue();
        assertThat(desk.of(BENCH).get(0).uses()).isEmpty();
    }

    @Test
    void a_large_portal_is_read_page_by_page_and_what_was_read_outlives_a_restart() {
        for (int i = 0; i < 250; i++) {
            ckan.put(dataset("bench-" + i).put("conforms_to", HERE + "/models/Furniture/Bench/1.0.0"));
        }

        desk.look();
        desk.look();

        assertThat(ckan.actions()).containsExactly("package_search", "package_search", "package_search");
        desk.close();
        desk = desk(NOW.plus(Duration.ofHours(23)));
        desk.look();
        assertThat(ckan.actions()).hasSize(3);
        assertThat(desk.of(BENCH).get(0).uses()).as("bounded").hasSize(200);
        assertThat(desk.of(BENCH).get(0).reading().datasets()).isEqualTo(250);
    }

    @Test
    void a_portal_that_fails_changes_nothing_of_what_is_known() {
        ckan.put(dataset("a").put("conforms_to", HERE + "/models/Furniture/Bench"));
        desk.look();
        Duration later = Duration.ZERO;
        for (Fault fault : List.of(
                Fault.answer(503, "10", "busy"),
                Fault.answer(200, "", "<html>"),
                Fault.answer(200, "", "{\"success\": true, \"result\": {\"results\": 7}}"),
                Fault.answer(409, "", "{\"success\": false, \"error\": {\"__type\": \"Search Error\"}}"),
                Fault.lostAnswer())) {
            desk.close();
            later = later.plus(Duration.ofHours(25));
            desk = desk(NOW.plus(later));
            ckan.plan(fault);
            desk.look();

            UseDesk.Found found = desk.of(BENCH).get(0);
            assertThat(found.trouble()).as(fault.toString()).isNotEmpty();
            assertThat(names(found)).containsExactly("a");
            assertThat(found.reading().at()).isEqualTo(NOW);
        }
        desk.close();
        desk = desk(NOW.plus(later).plus(Duration.ofHours(25)));
        desk.look();
        assertThat(desk.of(BENCH).get(0).trouble()).isEmpty();
    }

    @Test
    void odd_data_sets_are_passed_over() throws Exception {
        ckan.put(dataset("../../admin").put("conforms_to", HERE + "/models/Furniture/Bench"));
        ObjectNode nested = dataset("odd");
        nested.putArray("conforms_to").addObject().put("uri", "x");
        nested.put("title", "A\u0000\n" + "b".repeat(5_000))
                .put("extras", "none")
                .put("resources", 3);
        ckan.put(nested);
        ckan.put(dataset("broken-list").put("conforms_to", "[\"" + HERE + "/models/Furniture/Bench\""));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("opsi.json"), "{\"at\": \"yester");
        desk.close();
        desk = desk(NOW);

        desk.look();

        assertThat(desk.of(BENCH).get(0).uses()).isEmpty();
        assertThat(desk.of(BENCH).get(0).isRead()).isTrue();
    }

    @Test
    void a_place_that_the_operator_has_not_allowed_is_not_called() {
        desk.close();
        desk = new UseDesk(
                List.of(new Portal("opsi", "OPSI", ckan.address())),
                folder,
                () -> HERE,
                model -> true,
                AllowedNetworks.NONE,
                Clock.fixed(NOW, ZoneOffset.UTC));

        desk.look();

        assertThat(ckan.actions()).isEmpty();
        assertThat(desk.of(BENCH).get(0).trouble()).contains("127.0.0.1");
        assertThat(desk.of(BENCH).get(0).isRead()).isFalse();
    }
}
