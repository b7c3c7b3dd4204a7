package si.kozolec.validation;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds validators from bundles: formats asserted, every regular expression bounded, nothing ever looked up outside the bundle.
 *
 * <p>One engine serves all models and may be shared between threads.
 */
final class SchemaEngine {

    private static final int LONGEST_HOST_NAME = 253;
    private static final Set<String> ASSERTED = Set.of(
            "date-time",
            "date",
            "time",
            "uri",
            "uri-reference",
            "iri",
            "email",
            "idn-email",
            "ipv4",
            "ipv6",
            "uuid",
            "hostname",
            "duration",
            "regex",
            "json-pointer");

    private final SchemaRegistry registry;

    SchemaEngine() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(expression -> {
                    BoundedPattern pattern = BoundedPattern.of(expression);
                    return text -> pattern.find(text) == BoundedPattern.Outcome.FOUND;
                })
                .build();
        Dialect base = Dialects.getDraft202012();
        Dialect dialect = Dialect.builder(base)
                .formats(formats -> formats.replaceAll((name, format) -> bounded(name, format)))
                .build();
        registry = SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaCacheEnabled(false)
                        .schemaLoader(loader -> loader.allow(iri -> false)));
    }

    /**
     * The validator of that schema.
     *
     * @param rules the schema of a bundle, or only its rules
     * @throws SchemaException if there can be none
     */
    SchemaJudge judge(ObjectNode rules) {
        Schema schema = registry.getSchema(EnumTexts.in(rules));
        schema.initializeValidators();
        return new SchemaJudge(schema);
    }

    private static Format bounded(String name, Format format) {
        boolean asserted = ASSERTED.contains(name);
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, SchemaContext schema, String value) {
                return !asserted || matchesBounded(name, format, context, schema, value);
            }
        };
    }

    private static boolean matchesBounded(
            String name, Format format, ExecutionContext context, SchemaContext schema, String value) {
        if (name.equals("regex")) {
            return BoundedPattern.isExpression(value);
        }
        if (name.equals("email") || name.equals("idn-email")) {
            return MailAddress.isOne(value, name.equals("idn-email"));
        }
        if (name.equals("hostname") && value.length() > LONGEST_HOST_NAME) {
            return false;
        }
        try {
            return format.matches(context, schema, value);
        } catch (StackOverflowError e) {
            return false;
        }
    }
}
