package si.kozolec.server.ckan;

import si.kozolec.broker.Answer;
import tools.jackson.databind.JsonNode;

/** What a portal has answered to one of CKAN's actions (Action API, version 3). */
public sealed interface CkanAnswer {

    /** It was done; the value is what CKAN calls the result. */
    record Result(JsonNode value) implements CkanAnswer {}

    /** What was asked for is not there. */
    record Missing() implements CkanAnswer {}

    /** CKAN will not, and says why. */
    record Refused(String why) implements CkanAnswer {}

    /** Not what CKAN would say: a page of a proxy, half an answer, or none of its business. */
    record Other() implements CkanAnswer {}

    /** Reads an answer. */
    static CkanAnswer of(Answer answer) {
        return AnswerReading.read(answer);
    }
}
