package si.kozolec.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import si.kozolec.model.Finding;
import si.kozolec.model.Severity;
import si.kozolec.schema.SchemaBundle;

/**
 * Says whether a bundle stands as a schema: it is one by the meta-schema of its dialect, and a validator can be built from it.
 *
 * <p>One check serves many bundles and may be shared between threads.
 */
public final class SchemaCheck {

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_STEPS = 20_000_000;
    private static final int DEEPEST = 1_000;

    private final SchemaRegistry registry;
    private final Schema metaSchema;

    public SchemaCheck() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        // Nothing outside the bundle is ever looked up: only the meta-schemas, which travel inside the validator.
        registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(config)
                        .schemaCacheEnabled(false)
                        .schemaLoader(loader -> loader.allow(
                                iri -> iri.toString().startsWith("https://json-schema.org/draft/2020-12/"))));
        metaSchema =
                registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    }

    /**
     * What is wrong with a bundle as a schema; nothing when it stands.
     *
     * @param file the file to name in the findings
     */
    public List<Finding> check(SchemaBundle bundle, String file) {
        List<Finding> findings = new ArrayList<>(againstMetaSchema(bundle, file));
        if (findings.isEmpty()) {
            findings.addAll(built(bundle, file));
        }
        return findings;
    }

    private List<Finding> againstMetaSchema(SchemaBundle bundle, String file) {
        try {
            List<Error> errors = metaSchema.validate(
                    bundle.schema(),
                    context -> context.executionConfig(
                            config -> config.maxEvaluationSteps(MOST_STEPS).maxEvaluationDepth(DEEPEST)));
            return errors.stream()
                    .limit(MOST_FINDINGS)
                    .map(error -> Finding.in(
                            file,
                            error.getInstanceLocation().toString(),
                            Severity.ERROR,
                            "schema-invalid",
                            error.getMessage()))
                    .toList();
        } catch (SchemaException e) {
            return List.of(Finding.in(file, "", Severity.ERROR, "schema-unusable", String.valueOf(e.getMessage())));
        } catch (StackOverflowError | ValidationLimitExceededException e) {
            return List.of(Finding.in(file, "", Severity.ERROR, "schema-too-deep"));
        }
    }

    private List<Finding> built(SchemaBundle bundle, String file) {
        try {
            registry.getSchema(bundle.schema()).initializeValidators();
            return List.of();
        } catch (SchemaException e) {
            return List.of(Finding.in(file, "", Severity.ERROR, "schema-unusable", String.valueOf(e.getMessage())));
        } catch (StackOverflowError | ValidationLimitExceededException e) {
            return List.of(Finding.in(file, "", Severity.ERROR, "schema-too-deep"));
        }
    }
}
