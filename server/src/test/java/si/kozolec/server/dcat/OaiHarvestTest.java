package si.kozolec.server.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harvesters that speak OAI-PMH. */
@ExtendWith(Harvester.Shared.class)
class OaiHarvestTest {

    private static final String CAR_PARK = "/models/Parking-SI/OffStreetParking";

    private final Harvester harvester;

    OaiHarvestTest(Harvester harvester) {
        this.harvester = harvester;
    }

    @Test
    void oai_tells_who_it_is_and_what_it_has() throws Exception {
        assertThat(oai("verb=Identify"))
                .contains(
                        "<protocolVersion>2.0</protocolVersion>",
                        "<deletedRecord>persistent</deletedRecord>",
                        "<adminEmail>");
        assertThat(oai("verb=ListMetadataFormats")).contains("oai_dc", "dcat_ap");
        assertThat(oai("verb=ListSets")).contains("<setSpec>Parking-SI</setSpec>");
        assertThat(oai("verb=ListIdentifiers&metadataPrefix=oai_dc&set=Parking-SI"))
                .contains("oai:w3id.org:kozolec/models/Parking-SI/OffStreetParking/1.0.0")
                .doesNotContain("Weather-SI");
    }

    @Test
    void oai_gives_a_record_in_both_forms() throws Exception {
        String id = "&identifier=oai:w3id.org:kozolec/models/Parking-SI/OffStreetParking/1.0.0";

        assertThat(oai("verb=GetRecord&metadataPrefix=oai_dc" + id))
                .contains("<dc:title xml:lang=\"sl\">Parkirišče zunaj ulice</dc:title>");
        String record = oai("verb=GetRecord&metadataPrefix=dcat_ap" + id);
        Matcher rdf = Pattern.compile("<rdf:RDF.*</rdf:RDF>", Pattern.DOTALL).matcher(record);
        assertThat(rdf.find()).isTrue();
        assertThat(Graphs.read(rdf.group().getBytes(StandardCharsets.UTF_8), Lang.RDFXML)
                        .contains(
                                Writing.iri("https://w3id.org/kozolec" + CAR_PARK + "/1.0.0"),
                                Space.TYPE,
                                Space.DCAT.of("Dataset")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "verb=Sing, badVerb",
        "x=y, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=a, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, badArgument",
        "verb=ListRecords&resumptionToken=nonsense, badResumptionToken",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01, noRecordsMatch",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:w3id.org:kozolec/models/No/Such/1.0.0, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nobody, idDoesNotExist",
        "verb=ListSets&resumptionToken=x, badResumptionToken",
        "verb=ListIdentifiers&resumptionToken=, badResumptionToken",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&set=No, noRecordsMatch",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&from=, badArgument",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&until=2026-02-30, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=%00, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=%3Cb%3E%22%26, idDoesNotExist",
        "verb=Identify&%3Cb%3E=1, badArgument"
    })
    void oai_says_what_is_wrong_in_its_own_words(String query, String code) throws Exception {
        assertThat(oai(query)).contains("<error code=\"" + code + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Times that no calendar has, a record that was never told, too few parts, what is not Base64.
                "oai_dc\n\n9999999999999999999\n253402300799\n0\nx:\n25",
                "oai_dc\n\n99999999999999999\n253402300799\n0\nx:\n25",
                "oai_dc\n\n0\n253402300799\n0\nx:\n-1",
                "oai_dc\n\n0\n253402300799\n253402300799\nzzz\n25",
                "oai_dc\n\n0"
            })
    void a_resumption_token_that_was_tampered_with_is_none(String forged) throws Exception {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        assertThat(oai("verb=ListIdentifiers&resumptionToken=" + token))
                .contains("<error code=\"badResumptionToken\">");
    }

    @Test
    void oai_takes_its_arguments_from_a_form_as_well() throws Exception {
        String form = "application/x-www-form-urlencoded";

        assertThat(harvester.post("/oai", form, "verb=Identify").body()).contains("<repositoryName>");
        assertThat(harvester.post("/oai", form, "x".repeat(1 << 20)).body()).contains("<error code=\"badVerb\">");
        assertThat(harvester.post("/oai", "application/json", "{}").statusCode())
                .isEqualTo(415);
    }

    private String oai(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = harvester.get("/oai?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        return response.body();
    }
}
