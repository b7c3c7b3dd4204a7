package si.kozolec.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.schema.JsonDocument;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;
import tools.jackson.databind.JsonNode;

/** Reads the small JSON bodies of calls; all that is wrong with one is told at once. */
final class Bodies {

    private static final int LARGEST = 1 << 20;

    private final JsonNode json;
    private final List<Problem.Part> problems = new ArrayList<>();

    private Bodies(JsonNode json) {
        this.json = json;
    }

    /** The body as a JSON object. */
    static Bodies read(InputStream body) throws IOException {
        byte[] bytes = limited(body, LARGEST);
        Optional<JsonNode> content = JsonDocument.read("body", bytes).content().filter(JsonNode::isObject);
        return new Bodies(content.orElseThrow(() -> new Failure(new Problem(
                Reason.BAD_REQUEST,
                new LocalizedText("Telo zahteve mora biti objekt JSON.", "The body must be a JSON object."),
                List.of()))));
    }

    /** A body of at most so many bytes. */
    static byte[] limited(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Failure(Reason.TOO_LARGE, Reason.TOO_LARGE.title());
        }
        return bytes;
    }

    /** Whether anything is said of a member. */
    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A text; empty when it is not there. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            refuse(name, "Pričakovano je besedilo.", "A text is expected.");
        }
        return value.asString("");
    }

    /** A whole number from 0 up; 0 when it is not there. */
    int number(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < 0) {
            refuse(name, "Pričakovano je celo število od 0 naprej.", "A whole number from 0 up is expected.");
            return 0;
        }
        return value.asInt();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            refuse(name, "Pričakovano je true ali false.", "true or false is expected.");
        }
        return value.asBoolean(otherwise);
    }

    /** Several texts; none when it is not there. */
    List<String> texts(String name) {
        JsonNode values = json.path(name);
        boolean right = values.isMissingNode()
                || (values.isArray() && values.valueStream().allMatch(JsonNode::isString));
        if (!right) {
            refuse(name, "Pričakovan je seznam besedil.", "A list of texts is expected.");
            return List.of();
        }
        return values.valueStream().map(JsonNode::asString).distinct().toList();
    }

    List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode value : json.path(name).values()) {
            if (!value.canConvertToInt() || value.asInt() < 1) {
                refuse(name, "Pričakovana so cela števila.", "Whole numbers are expected.");
                return List.of();
            }
            numbers.add(value.asInt());
        }
        return numbers;
    }

    /** Says what is wrong with a member. */
    void refuse(String name, String sl, String en) {
        problems.add(Problem.Part.inBody("/" + name, new LocalizedText(sl, en)));
    }

    /** To be called when all has been read. */
    void require() {
        if (!problems.isEmpty()) {
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
        }
    }
}
