package si.kozolec.server.ckan;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.broker.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a portal has answered, whatever it is. */
final class AnswerReading {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REASON = 300;

    private AnswerReading() {}

    static CkanAnswer read(Answer answer) {
        JsonNode json;
        try {
            json = JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return new CkanAnswer.Other();
        }
        JsonNode success = json.path("success");
        if (!success.isBoolean() || (success.asBoolean() && !answer.isGood())) {
            return new CkanAnswer.Other();
        }
        if (success.asBoolean()) {
            return new CkanAnswer.Result(json.path("result"));
        }
        JsonNode error = json.path("error");
        return error.path("__type").asString("").equals("Not Found Error")
                ? new CkanAnswer.Missing()
                : new CkanAnswer.Refused(why(error));
    }

    /** What is wrong, member by member: {@code owner_org: Organization does not exist}. */
    private static String why(JsonNode error) {
        List<String> reasons = new ArrayList<>();
        error.forEachEntry((member, said) -> {
            if (!member.equals("__type")) {
                JsonNode words = said.isArray() && said.size() == 1 ? said.path(0) : said;
                reasons.add(member + ": " + (words.isString() ? words.asString() : words.toString()));
            }
        });
        String all = reasons.isEmpty() ? error.path("__type").asString("-") : String.join("; ", reasons);
        String text = all.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
    }
}
