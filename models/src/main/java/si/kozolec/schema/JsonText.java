package si.kozolec.schema;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON, the same content as the same bytes on every machine, so that digests and git see only real changes: for people the one way
 * this repository writes it (two spaces, real characters, a newline at the end), for machines as short as can be.
 *
 * <p>It needs no more of Jackson than its generator: a mapper takes longer to be made than a payload to be judged. All methods throw a
 * {@link JacksonException} where a value is nested too deeply.
 */
public final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** What only those wait for who write for people. */
    private static final class Style extends ObjectWriteContext.Base {

        private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return LAYOUT.createInstance();
        }
    }

    /** The value for people, in UTF-8. */
    public static byte[] pretty(JsonNode value) {
        return (text(value, new Style()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The value as short as can be, in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), (OutputStream) bytes)) {
            write(value, json);
        }
        return bytes.toByteArray();
    }

    /** The value as short as can be. */
    public static String text(JsonNode value) {
        return text(value, ObjectWriteContext.empty());
    }

    private static String text(JsonNode value, ObjectWriteContext style) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(style, text)) {
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
