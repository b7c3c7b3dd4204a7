package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that follow the IRI of a model and find linked data, and people who look for what programs find. */
@ExtendWith(Harvester.Shared.class)
class LinkedDataTest {

    private static final String CAR_PARK = "/models/Parking-SI/OffStreetParking";
    private static final JsonMapper JSON = new JsonMapper();

    private final Harvester harvester;

    LinkedDataTest(Harvester harvester) {
        this.harvester = harvester;
    }

    @Test
    void a_model_and_a_version_are_linked_data_too() throws Exception {
        for (String path : List.of(CAR_PARK, CAR_PARK + "/1.0.0", CAR_PARK + "/latest")) {
            for (RdfForm form : RdfForm.values()) {
                HttpResponse<String> response = harvester.get(path, "Accept", form.mediaType());
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Graphs.language(form))
                                .contains(
                                        Writing.iri("https://w3id.org/kozolec" + CAR_PARK + "/1.0.0"),
                                        Space.TYPE,
                                        Space.DCAT.of("Dataset")))
                        .isTrue();
            }
        }
        assertThat(harvester
                        .get(CAR_PARK, "Accept", "application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
        assertThat(harvester.get(CAR_PARK, "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("text/html;charset=utf-8");
        assertThat(harvester.get("/models/No/Such", "Accept", "text/turtle").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_files_for_machines_lie_beside_the_version() throws Exception {
        for (String file : List.of("shapes.ttl", "vocabulary.ttl", "concepts.ttl")) {
            HttpResponse<String> response = harvester.get(CAR_PARK + "/1.0.0/" + file);
            assertThat(response.headers().firstValue("Content-Type")).contains("text/turtle;charset=utf-8");
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable");
            assertThat(Graphs.read(response.body().getBytes(StandardCharsets.UTF_8), Lang.TURTLE)
                            .size())
                    .isGreaterThan(50);
        }
        JsonNode old = JSON.readTree(
                harvester.get(CAR_PARK + "/1.0.0/schema.bundled.draft07.json").body());
        assertThat(old.path("$schema").asString()).isEqualTo("http://json-schema.org/draft-07/schema#");
    }

    @Test
    void people_are_told_what_machines_find() throws Exception {
        HttpResponse<String> page = harvester.get("/catalog?lang=sl", "Accept", "text/html");
        assertThat(page.body()).contains("Katalog za stroje", "OAI-PMH");
        assertThat(page.headers().firstValue("Link").orElse(""))
                .contains("</catalog.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\"");
        for (String path : List.of(CAR_PARK, CAR_PARK + "/1.0.0")) {
            HttpResponse<String> model = harvester.get(path + "?lang=en", "Accept", "text/html");
            for (RdfForm form : RdfForm.values()) {
                assertThat(model.headers().firstValue("Link").orElse(""))
                        .contains("<" + path + ">; rel=\"alternate\"; type=\"" + form.mediaType() + "\"");
                assertThat(model.body())
                        .contains("<link rel=\"alternate\" type=\"" + form.mediaType() + "\" href=\"" + path + "\">");
            }
        }
        assertThat(harvester.get("/about/interoperability?lang=sl").body()).contains("2024/903");
        assertThat(harvester.get("/about/interoperability?lang=en").body()).contains("Scope note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog?lang=sl", "/catalog?lang=en", "/about/interoperability?lang=sl"})
    void every_link_of_their_pages_leads_somewhere(String page) throws Exception {
        String html = harvester.get(page, "Accept", "text/html").body();
        Matcher link = Pattern.compile("<a href=\"(/[^\"]+)\"").matcher(html.substring(html.indexOf("<main")));

        assertThat(link.find()).isTrue();
        do {
            HttpResponse<String> there = harvester.get(link.group(1).replace("&amp;", "&"));
            assertThat(there.statusCode()).as(link.group(1)).isLessThan(400);
            assertThat(there.body()).as(link.group(1)).doesNotContain("<error");
        } while (link.find());
    }
}
