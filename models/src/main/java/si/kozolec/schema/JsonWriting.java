package si.kozolec.schema;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as short as can be, with no more of Jackson than its generator: a mapper takes longer to be made than a payload to be
 * judged.
 */
public final class JsonWriting {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonWriting() {}

    /**
     * The value in UTF-8.
     *
     * @throws JacksonException if it is nested too deeply
     */
    public static byte[] bytes(JsonNode value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), (OutputStream) bytes)) {
            write(value, json);
        }
        return bytes.toByteArray();
    }

    /**
     * The value as a text.
     *
     * @throws JacksonException if it is nested too deeply
     */
    public static String text(JsonNode value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, json);
        }
        return text.toString();
    }

    private static void write(JsonNode value, JsonGenerator json) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                json.writeStartObject();
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    json.writeName(member.getKey());
                    write(member.getValue(), json);
                }
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode item : value) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            case STRING -> json.writeString(value.stringValue());
            case NUMBER -> number(value, json);
            case BOOLEAN -> json.writeBoolean(value.booleanValue());
            default -> json.writeNull();
        }
    }

    private static void number(JsonNode value, JsonGenerator json) {
        switch (value.numberType()) {
            case INT -> json.writeNumber(value.intValue());
            case LONG -> json.writeNumber(value.longValue());
            case BIG_INTEGER -> json.writeNumber(value.bigIntegerValue());
            case FLOAT -> json.writeNumber(value.floatValue());
            case DOUBLE -> json.writeNumber(value.doubleValue());
            case BIG_DECIMAL -> json.writeNumber(value.decimalValue());
        }
    }
}
