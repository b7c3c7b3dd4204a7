package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import si.kozolec.server.dcat.CatalogOptions;
import si.kozolec.server.dcat.DcatCatalogue;
import si.kozolec.server.dcat.House;

/** Lists of OAI-PMH that go over several pages, and that change on the way. */
class OaiListTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void nothing_is_lost_and_nothing_twice_when_something_is_published_between_two_pages() throws Exception {
        publishLamps(40, MORNING);
        String first = list("verb=ListIdentifiers&metadataPrefix=oai_dc");
        house.publish("Aaa/First", "1.0.0", "First", "The first by its name", "", NOON);
        String second = list("verb=ListIdentifiers&resumptionToken=" + token(first));

        List<String> all = new ArrayList<>(identifiers(first));
        all.addAll(identifiers(second));
        assertThat(identifiers(first)).hasSize(25);
        assertThat(all).doesNotHaveDuplicates().hasSize(42);
        assertThat(all.get(all.size() - 1)).isEqualTo("oai:w3id.org:kozolec/models/Aaa/First/1.0.0");
        assertThat(second).contains("cursor=\"25\"").containsPattern("<resumptionToken[^>]*></resumptionToken>");
    }

    @Test
    void a_token_holds_after_a_restart() throws Exception {
        publishLamps(45, MORNING);
        String first = list("verb=ListRecords&metadataPrefix=dcat_ap&set=Lamps");
        house.close();
        house = new House(folder);

        assertThat(identifiers(list("verb=ListRecords&resumptionToken=" + token(first))))
                .hasSize(21);
    }

    @Test
    void a_withdrawn_version_is_a_deleted_record_since_it_was_withdrawn() throws Exception {
        house.publish("Parking/CarPark", "0.1.0", "Car park", "A place for cars", "", MORNING);
        house.withdraw("Parking/CarPark", "0.1.0", EVENING);

        String list = list("verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02T13:00:00Z");

        assertThat(list)
                .contains("<header status=\"deleted\">", "<datestamp>2026-03-02T20:00:00Z</datestamp>")
                .doesNotContain("<metadata>");
    }

    @Test
    void days_mean_their_whole_length() throws Exception {
        house.publish("Parking/CarPark", "0.1.0", "Car park", "A place for cars", "", EVENING);

        assertThat(identifiers(list("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-02")))
                .hasSize(1);
        assertThat(list("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2026-03-01"))
                .contains("noRecordsMatch");
    }

    @Test
    void texts_that_would_break_the_answer_are_written_as_texts() throws Exception {
        house.publish(
                "Odd/Odd",
                "1.0.0",
                "Odd",
                "One\\ntwo \\u0007bell \\uFFFE \\uD83D\\uDE00 ]]> <dc:title> & <!-- \\\"",
                "\"<odd>\": {\"type\": \"string\", \"description\": \"Property. ]]> \\u0001\"}",
                MORNING);

        for (String prefix : List.of("oai_dc", "dcat_ap")) {
            Document answer = read(list("verb=ListRecords&metadataPrefix=" + prefix));
            NodeList descriptions = answer.getElementsByTagNameNS("*", "description");
            List<String> texts = IntStream.range(0, descriptions.getLength())
                    .mapToObj(number -> descriptions.item(number).getTextContent())
                    .toList();
            assertThat(texts).as(prefix).contains("One\ntwo bell  \uD83D\uDE00 ]]> <dc:title> & <!-- \"");
        }
        assertThat(read(list("verb=GetRecord&metadataPrefix=<b>\"\u0001&identifier=]]>\u0007"))
                        .getElementsByTagNameNS("*", "error")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void an_empty_repository_has_no_sets() {
        assertThat(list("verb=ListSets")).contains("noSetHierarchy");
    }

    private void publishLamps(int lamps, Instant at) throws Exception {
        house.layDown("Lamps", lamps).publish("Lamps/Last", "1.0.0", "Last", "The last lamp", "", at);
    }

    private String list(String query) {
        DcatCatalogue dcat = new DcatCatalogue(house.catalogue(), CatalogOptions.USUAL);
        OaiResource oai = new OaiResource(
                house.catalogue(), dcat, new Addresses(Optional.empty()), Clock.fixed(EVENING, ZoneOffset.UTC));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            parameters.put(part.substring(0, equals), List.of(part.substring(equals + 1)));
        }
        return new String(oai.answer(parameters, "https://modeli.example.si"), StandardCharsets.UTF_8);
    }

    private static Document read(String answer) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(answer)));
    }

    private static List<String> identifiers(String list) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("<identifier>([^<]*)</identifier>").matcher(list);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String token(String list) {
        Matcher matcher = Pattern.compile("<resumptionToken[^>]*>([^<]+)<").matcher(list);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
