package si.kozolec.compatibility;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.JsonNode;

/** The validator itself: what it accepts is what counts. */
final class Judge {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private final Schema schema;

    Judge(SchemaBundle bundle) {
        schema = REGISTRY.getSchema(bundle.schema());
    }

    boolean accepts(JsonNode payload) {
        return schema.validate(
                        payload, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }
}
