package si.kozolec.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/** Judges values by one schema, and says which of its rules they do not meet. May be shared between threads. */
final class SchemaJudge {

    private static final int DEEPEST = 1_500;
    private static final int STEPS_FOR_ANY_PAYLOAD = 100_000;
    private static final int STEPS_FOR_A_BYTE = 20;
    private static final int MOST_STEPS = 20_000_000;

    private final Schema schema;

    SchemaJudge(Schema schema) {
        this.schema = schema;
    }

    /**
     * The rules that a value does not meet, in the order of the schema.
     *
     * @param size the bytes that it was written in; the larger, the more steps it may take
     * @throws com.networknt.schema.ValidationLimitExceededException if it takes more steps than that
     */
    List<Violation> violations(JsonNode value, int size) {
        try {
            return violationsAsWritten(value, size);
        } catch (JsonNodeException e) {
            return violationsAsWritten(FarNumbers.comparable(value), size);
        }
    }

    private List<Violation> violationsAsWritten(JsonNode value, int size) {
        ExecutionContext context = new CappedContext();
        int steps = (int) Math.min(MOST_STEPS, STEPS_FOR_ANY_PAYLOAD + (long) STEPS_FOR_A_BYTE * size);
        context.executionConfig(config ->
                config.formatAssertionsEnabled(true).maxEvaluationSteps(steps).maxEvaluationDepth(DEEPEST));
        schema.validate(context, value, value, new NodePath(PathType.JSON_POINTER));
        List<Violation> violations = new ArrayList<>(context.getErrors().size());
        for (Error error : context.getErrors()) {
            violations.add(violation(error));
        }
        return violations;
    }

    private static Violation violation(Error error) {
        NodePath evaluation = error.getEvaluationPath();
        List<String> path = new ArrayList<>(evaluation.getNameCount());
        for (int index = 0; index < evaluation.getNameCount(); index++) {
            path.add(String.valueOf(evaluation.getElement(index)));
        }
        return new Violation(
                error.getInstanceLocation().toString(),
                error.getInstanceNode(),
                path,
                error.getSchemaLocation().getFragment().toString(),
                error.getKeyword(),
                error.getSchemaNode(),
                name(error),
                matching(error));
    }

    private static @Nullable String name(Error error) {
        Object[] arguments = error.getArguments();
        boolean missing = error.getKeyword().equals("dependentRequired") && arguments != null && arguments.length > 0;
        if (missing) {
            return String.valueOf(arguments[0]);
        }
        Integer index = error.getIndex();
        return index == null ? error.getProperty() : String.valueOf(index);
    }

    private static int matching(Error error) {
        Object[] arguments = error.getArguments();
        boolean counted = error.getKeyword().equals("oneOf") && arguments != null && arguments.length > 0;
        return counted ? Integer.parseInt(String.valueOf(arguments[0])) : 0;
    }

    /** Stops collecting when there is more wrong than anybody wants to read; the verdict does not change by that. */
    private static final class CappedContext extends ExecutionContext {

        private static final int MOST_ERRORS = 10_000;

        @Override
        public void addError(Error error) {
            // A wrong format may be only a warning: however many there are, they must leave room for errors.
            boolean perhapsWarning = error.getKeyword().equals("format");
            if (getErrors().size() < (perhapsWarning ? MOST_ERRORS : 2 * MOST_ERRORS)) {
                super.addError(error);
            }
        }
    }
}
