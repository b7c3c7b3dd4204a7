package si.kozolec.plan;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says slowly and plainly whether there is anything to say about a payload: what a plan must never accept. */
final class Oracle {

    private static final Pattern TOP_LEVEL = Pattern.compile("\\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?$");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .formats(formats -> formats.replaceAll(
                            (name, format) -> name.equals("email") ? whateverTopLevel(format) : format))
                    .build(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemaCacheEnabled(false));

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Schema schema;
    private final PlainNames names;

    Oracle(JsonNode bundle) {
        schema = REGISTRY.getSchema(bundle);
        names = new PlainNames(bundle);
    }

    /** The validator has a list of top-level domains; whether one is on it is no question of form, and nobody's here. */
    private static Format whateverTopLevel(Format mail) {
        return new Format() {
            @Override
            public String getName() {
                return mail.getName();
            }

            @Override
            public boolean matches(ExecutionContext context, SchemaContext schema, String value) {
                return mail.matches(context, schema, TOP_LEVEL.matcher(value).replaceFirst(".si"));
            }
        };
    }

    /** What is wrong; empty when nothing is. */
    Optional<String> complaint(byte[] payload) {
        return complaint(payload, List.of());
    }

    /**
     * What is wrong besides those attributes that nobody knows; empty when nothing is.
     *
     * @param unknown their pointers, in the order of the payload
     */
    Optional<String> complaint(byte[] payload, List<String> unknown) {
        JsonNode tree;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            tree = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.of("not JSON: " + e.getMessage());
        }
        if (!tree.isObject()) {
            return Optional.of("no object");
        }
        if (hasHalfCharacters(tree)) {
            return Optional.of("half a surrogate pair");
        }
        List<Error> errors;
        try {
            errors = schema.validate(tree);
        } catch (JacksonException e) {
            return Optional.of("too large a number for the validator: " + e.getMessage());
        }
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            return Optional.of(
                    first.getSchemaLocation() + " at " + first.getInstanceLocation() + ": " + first.getMessage());
        }
        List<String> found = names.unknown(tree);
        return found.equals(unknown)
                ? Optional.empty()
                : Optional.of("unknown attributes are " + found + ", and not " + unknown);
    }

    /** What the validator says otherwise of the payload without what has passed; empty when it says the same, word for word. */
    Optional<String> difference(byte[] payload, Passed passed) {
        if (!(read(payload) instanceof ObjectNode entity)) {
            return Optional.empty();
        }
        ObjectNode left = entity.deepCopy();
        passed.right().stream().filter(name -> !passed.needed().contains(name)).forEach(left::remove);
        List<String> of = said(entity);
        List<String> without = said(left);
        return of.equals(without)
                ? Optional.empty()
                : Optional.of(passed + ": of the whole " + of + ", without " + without);
    }

    /** All that is wrong, and how many attributes nobody knows. */
    String all(byte[] payload) {
        JsonNode tree = read(payload);
        return tree.isObject() ? said(tree) + " and " + names.unknown(tree).size() + " unknown" : "unreadable";
    }

    private List<String> said(JsonNode entity) {
        try {
            return schema.validate(entity).stream()
                    .map(error ->
                            error.getInstanceLocation() + " " + error.getSchemaLocation() + " " + error.getProperty())
                    .toList();
        } catch (JacksonException e) {
            return List.of("too large a number for the validator");
        }
    }

    /** The payload as a tree; missing when it cannot be read. */
    static JsonNode read(byte[] payload) {
        try {
            String text = new String(payload, StandardCharsets.UTF_8);
            return MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException | NumberFormatException e) {
            return MAPPER.missingNode();
        }
    }

    /** Whether a payload about which there is nothing to say is one that plans are made for, and no rarity left to others. */
    static boolean isOrdinary(byte[] payload) {
        JsonNode tree = MAPPER.readTree(payload);
        return EntityNames.ALL.keySet().stream().map(tree::path).allMatch(Oracle::isText)
                && tree.values().stream().noneMatch(Oracle::mayBeAnotherShape)
                && new String(payload, StandardCharsets.UTF_8).indexOf('\\') < 0;
    }

    private static boolean isText(JsonNode value) {
        return value.isMissingNode()
                || value.isString()
                || (value.isArray() && value.values().stream().allMatch(JsonNode::isString));
    }

    private static boolean mayBeAnotherShape(JsonNode attribute) {
        return attribute.isArray()
                ? attribute.values().stream().anyMatch(Oracle::mayBeAnotherShape)
                : Guard.VALUES.stream().anyMatch(attribute::has);
    }

    private static boolean hasHalfCharacters(JsonNode node) {
        if (node.isString()) {
            return node.asString().codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
        return node.propertyNames().stream()
                        .anyMatch(name -> name.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                || node.values().stream().anyMatch(Oracle::hasHalfCharacters);
    }
}
