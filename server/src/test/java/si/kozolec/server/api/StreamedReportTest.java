package si.kozolec.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Catalogues;
import si.kozolec.model.Language;
import si.kozolec.payload.PayloadReader;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last line of a streamed answer tells how it ended, however it did. */
class StreamedReportTest {

    private static final String WRONG = "{\"id\": \"urn:x:1\", \"type\": \"OffStreetParking\"}\n";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final JsonMapper json = ApiJson.mapper();
    private final Judge judge;

    StreamedReportTest() throws IOException {
        judge = new Judge(new FilesSource(Catalogues.builtIn()));
    }

    @Test
    void what_was_judged_to_its_end_ends_with_the_summary() throws IOException {
        List<JsonNode> lines = lines(bytes(WRONG.repeat(3)), LONG, Language.SL);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(3).at("/summary/entities").asInt()).isEqualTo(3);
    }

    @Test
    void time_that_is_up_is_a_problem_in_the_last_line_in_the_language_of_the_caller() throws IOException {
        JsonNode english = last(lines(bytes(WRONG), Duration.ZERO, Language.EN));
        JsonNode slovenian = last(lines(bytes(WRONG), Duration.ZERO, Language.SL));

        assertThat(english.path("status").asInt()).isEqualTo(408);
        assertThat(english.path("code").asString()).isEqualTo("request-timeout");
        assertThat(english.path("title").asString()).isEqualTo("The request took too long.");
        assertThat(english.path("detail").asString())
                .contains("at most 0 s")
                .contains("until then: 0")
                .contains("in parts");
        assertThat(slovenian.path("title").asString()).isEqualTo("Zahteva je trajala predolgo.");
        assertThat(slovenian.path("detail").asString()).contains("največ 0 s").contains("po delih");
    }

    @Test
    void a_body_that_grows_too_large_on_the_way_is_a_problem_behind_what_was_judged() throws IOException {
        IOException tooLarge = new IOException(new HttpException.RuntimeException(413, "too large"));

        List<JsonNode> lines = lines(breaking(WRONG.repeat(20_000), tooLarge), LONG, Language.EN);

        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(lines.get(0).path("conforms").asBoolean(true)).isFalse();
        assertThat(last(lines).path("status").asInt()).isEqualTo(413);
        assertThat(last(lines).path("title").asString()).isEqualTo("The body of the request is too large.");
        assertThat(last(lines).path("detail").asString()).isNotEmpty();
    }

    @Test
    void a_body_that_stops_coming_is_a_problem_and_not_our_fault() throws IOException {
        IOException idle = new IOException(new TimeoutException("Idle timeout expired"));

        JsonNode last = last(lines(breaking(WRONG.repeat(20_000), idle), LONG, Language.SL));

        assertThat(last.path("status").asInt()).isEqualTo(408);
    }

    @Test
    void a_fault_of_ours_is_told_as_such() throws IOException {
        InputStream broken = breaking(WRONG.repeat(20_000), new IOException("the disk is gone"));

        JsonNode last = last(lines(broken, LONG, Language.SL));

        assertThat(last.path("status").asInt()).isEqualTo(500);
        assertThat(last.path("title").asString()).isEqualTo("Napaka je na naši strani.");
        assertThat(last.path("detail").asString()).doesNotContain("disk");
    }

    @Test
    void content_that_breaks_off_is_a_finding_before_a_summary_that_says_no() throws IOException {
        List<JsonNode> lines = lines(bytes("[" + WRONG + "," + WRONG + ", {\"id\": "), LONG, Language.EN);

        assertThat(lines.get(lines.size() - 2).at("/findings/0/severity").asString())
                .isEqualTo("error");
        assertThat(last(lines).path("conforms").asBoolean(true)).isFalse();
        assertThat(last(lines).path("summary").isObject()).isTrue();
    }

    @Test
    void nothing_more_is_written_where_nobody_listens() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("the caller has gone");
            }
        };

        assertThatThrownBy(() -> report(bytes(WRONG), LONG, Language.SL).write(gone))
                .hasMessageContaining("the caller has gone");
    }

    private List<JsonNode> lines(InputStream payload, Duration atMost, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report(payload, atMost, language).write(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        return text.lines().map(json::readTree).toList();
    }

    private StreamedReport report(InputStream payload, Duration atMost, Language language) throws IOException {
        PayloadReader reader = PayloadReader.open(payload, "", null, n -> {});
        return new StreamedReport(judge, new ValidationQuestion(Wanted.DEFAULT, false, language), reader, atMost, json);
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.get(lines.size() - 1);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the text, and then fails. */
    private static InputStream breaking(String text, IOException trouble) {
        return new SequenceInputStream(bytes(text), new InputStream() {
            @Override
            public int read() throws IOException {
                throw trouble;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                throw trouble;
            }
        });
    }
}
