package si.kozolec.server.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import si.kozolec.payload.PayloadReader;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.RequestIds;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ReportJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers line by line while the payload is still being read.
 *
 * <p>By then the status has been sent. So the last line tells how it ended: the summary when everything was judged, or else a problem
 * as it would have been answered, with its status. An answer that ends with neither was cut off on its way.
 */
final class StreamedReport implements StreamingOutput {

    private final Judge judge;
    private final ValidationQuestion question;
    private final PayloadReader payload;
    private final Duration atMost;
    private final JsonMapper json;

    /**
     * @param atMost how long it may be judged
     * @param json writes problems
     */
    StreamedReport(Judge judge, ValidationQuestion question, PayloadReader payload, Duration atMost, JsonMapper json) {
        this.judge = judge;
        this.question = question;
        this.payload = payload;
        this.atMost = atMost;
        this.json = json;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (ReportJson report = ReportJson.lines(out, question.language())) {
            new ValidationRun(judge, question.wanted(), report, atMost).over(payload);
        } catch (IOException | RuntimeException e) {
            end(out, e);
        }
    }

    /** Where the trouble is that nobody listens any more, writing fails too. */
    private void end(OutputStream out, Exception trouble) throws IOException {
        Problem problem = ProblemMapper.problem(trouble);
        out.write(json.writeValueAsBytes(problem.members(question.language(), RequestIds.current())));
        out.write('\n');
        out.flush();
    }
}
