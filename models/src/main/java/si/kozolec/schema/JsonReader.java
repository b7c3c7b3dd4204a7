package si.kozolec.schema;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of a JSON file token by token.
 *
 * <p>Jackson's own tree reader either takes a name that stands twice in silence or gives up on it; this one tells it, with its
 * place, and goes on with the last value. Decimal numbers keep every digit.
 */
final class JsonReader {

    private static final int LONGEST_FILE = 20 * 1024 * 1024;
    private static final int MOST_DUPLICATES = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(1_000)
                    .maxStringLength(10 * 1024 * 1024)
                    .maxNameLength(50_000)
                    .build())
            .build();

    private final String path;
    private final JsonParser parser;
    private final List<Finding> findings = new ArrayList<>();

    private JsonReader(String path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    static JsonDocument read(String path, byte[] bytes) {
        if (bytes.length > LONGEST_FILE) {
            return unreadable(path, error(path, "json-over-limit", String.valueOf(bytes.length)));
        }
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return unreadable(path, error(path, "json-not-utf8"));
        }
        if (text.get().isBlank()) {
            return unreadable(path, error(path, "json-empty"));
        }
        try (JsonParser parser = parser(text.get())) {
            JsonReader reader = new JsonReader(path, parser);
            parser.nextToken();
            JsonNode root = reader.value();
            if (parser.nextToken() != null) {
                TokenStreamLocation place = parser.currentTokenLocation();
                return unreadable(path, error(path, "json-goes-on").at(place.getLineNr(), place.getColumnNr()));
            }
            return new JsonDocument(path, root, reader.findings);
        } catch (StreamConstraintsException e) {
            return unreadable(path, error(path, "json-over-limit", e.getOriginalMessage()));
        } catch (JacksonException e) {
            return unreadable(path, invalid(path, text.get(), e.getLocation()));
        }
    }

    /** A parser over JSON text, with the limits of this repository. */
    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** The bytes as text, without a byte order mark; empty when they are not UTF-8. */
    static Optional<String> text(byte[] bytes) {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        // What is malformed becomes this character; only where it stands is a strict and slower look needed.
        return quick.indexOf('\uFFFD') < 0 ? Optional.of(withoutMark(quick)) : strictText(bytes);
    }

    private static Optional<String> strictText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(withoutMark(text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private JsonNode value() {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("JSON has no token " + token);
        };
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (object.has(name)) {
                tellTwice(name, object);
            } else {
                parser.nextToken();
                object.set(name, value());
            }
        }
        return object;
    }

    private void tellTwice(String name, ObjectNode object) {
        TokenStreamLocation place = parser.currentTokenLocation();
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        parser.nextToken();
        object.set(name, value());
        if (findings.size() < MOST_DUPLICATES) {
            findings.add(Finding.in(path, pointer, Severity.WARNING, "duplicate-key", name)
                    .at(place.getLineNr(), place.getColumnNr()));
        }
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private JsonNode integer() {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static Finding invalid(String path, String text, @Nullable TokenStreamLocation place) {
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        int column = place == null ? 0 : Math.max(0, place.getColumnNr());
        return error(path, "json-invalid", String.valueOf(line), String.valueOf(column), excerpt(text, line))
                .at(line, column);
    }

    private static String excerpt(String text, int line) {
        String words =
                text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    private static Finding error(String path, String code, Object... arguments) {
        return Finding.in(path, "", Severity.ERROR, code, arguments);
    }

    private static JsonDocument unreadable(String path, Finding finding) {
        return new JsonDocument(path, null, List.of(finding));
    }
}
