package si.kozolec.cli.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.words.Failure;

/**
 * A command line, read: the command, the options with their values, and what else was named.
 *
 * @param verb the command; null when none was named
 * @param options the options that were given; a mere flag has the value {@code true}
 * @param operands files, folders, models: what is no option, in its order
 */
public record Arguments(@Nullable Verb verb, Map<Option, String> options, List<String> operands) {

    public Arguments {
        options = Map.copyOf(options);
        operands = List.copyOf(operands);
    }

    public boolean has(Option option) {
        return options.containsKey(option);
    }

    public Optional<String> value(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    public String value(Option option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /** The value of an option as a number from 1. */
    public int number(Option option, int otherwise) {
        String written = options.get(option);
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("[1-9][0-9]{0,8}")) {
            throw Failure.usage("usage-not-a-number", option.flag(), written);
        }
        return Integer.parseInt(written);
    }

    /** The one thing that must be named. */
    public String only() {
        if (operands.size() != 1) {
            throw wrongOperands();
        }
        return operands.get(0);
    }

    /** Tells that too much or too little was named. */
    public Failure wrongOperands() {
        return verb == null
                ? Failure.usage("usage-no-command")
                : Failure.usage(
                        operands.isEmpty() ? "usage-operands-missing" : "usage-operands-wrong",
                        verb.word(),
                        verb.operands(),
                        String.join(" ", operands));
    }
}
