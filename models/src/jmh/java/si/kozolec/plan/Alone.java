package si.kozolec.plan;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The slow way alone: bytes to tree to verdict, by the validator that plans stand in front of. */
final class Alone {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Schema schema;

    Alone(SchemaBundle bundle) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        schema = SchemaRegistry.withDialect(
                        Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config))
                .getSchema(bundle.schema());
        schema.initializeValidators();
    }

    boolean accepts(byte[] bytes, int from, int to) {
        return schema.validate(MAPPER.readTree(bytes, from, to - from)).isEmpty();
    }
}
