package si.kozolec.cli.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.NearestName;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.LocalizedText;

/**
 * Reads command lines: {@code --name value} or {@code --name=value}, before or after what is named; {@code --} ends the options.
 *
 * <p>All that is wrong is told at once, with what was probably meant.
 */
public final class ArgumentReader {

    private final Map<Option, String> options = new EnumMap<>(Option.class);
    private final List<String> operands = new ArrayList<>();
    private final List<LocalizedText> problems = new ArrayList<>();
    private @Nullable Verb verb;

    private ArgumentReader() {}

    /**
     * Reads a command line.
     *
     * @throws Failure when it cannot be understood
     */
    public static Arguments read(String... words) {
        ArgumentReader reader = new ArgumentReader();
        reader.readAll(words);
        // Who asks for help gets it, whatever else is wrong.
        boolean asks = reader.options.containsKey(Option.HELP) || reader.options.containsKey(Option.VERSION);
        if (!reader.problems.isEmpty() && !asks) {
            throw Failure.usage(reader.problems);
        }
        return new Arguments(reader.verb, reader.options, reader.operands);
    }

    /** The language that a command line asks for, even when the rest of it cannot be understood. */
    public static @Nullable String language(String... words) {
        for (int i = 0; i < words.length && !words[i].equals("--"); i++) {
            if (words[i].startsWith("--lang=")) {
                return words[i].substring("--lang=".length());
            }
            if (words[i].equals("--lang") && i + 1 < words.length) {
                return words[i + 1];
            }
        }
        return null;
    }

    private void readAll(String[] words) {
        boolean optionsEnded = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (optionsEnded || word.equals("-") || !word.startsWith("-")) {
                operand(word);
            } else if (word.equals("--")) {
                optionsEnded = true;
            } else {
                i = option(words, i);
            }
        }
    }

    private void operand(String word) {
        if (verb != null) {
            if (verb.operands().isEmpty()) {
                problem("usage-operands-none", verb.word(), word);
            }
            operands.add(word);
            return;
        }
        verb = Verb.of(word).orElse(null);
        if (verb == null && problems.isEmpty()) {
            List<String> known = Arrays.stream(Verb.values())
                    .filter(Verb::isShown)
                    .map(Verb::word)
                    .toList();
            problem(word, known, "usage-command-unknown");
        }
    }

    /** Reads the option at that place, and tells where its last word stands. */
    private int option(String[] words, int at) {
        String word = words[at];
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = named(name);
        if (option == null) {
            problem(name, known().stream().map(Option::flag).toList(), "usage-option-unknown");
            return at;
        }
        if (!option.takesValue()) {
            if (equals >= 0) {
                problem("usage-value-too-much", name);
            }
            put(option, "true");
            return at;
        }
        if (equals >= 0) {
            put(option, word.substring(equals + 1));
            return at;
        }
        if (at + 1 >= words.length) {
            problem("usage-value-missing", name, option.label());
            return at;
        }
        put(option, words[at + 1]);
        return at + 1;
    }

    private @Nullable Option named(String name) {
        for (Option option : known()) {
            if (option.flag().equals(name) || option.letter().equals(name)) {
                return option;
            }
        }
        return null;
    }

    private List<Option> known() {
        return verb == null ? Verb.everywhere() : verb.options();
    }

    private void put(Option option, String value) {
        List<String> allowed = verb == null ? option.allowed() : verb.allowed(option);
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            problem("usage-value-wrong", option.flag(), value, String.join(", ", allowed));
        } else if (options.put(option, value) != null && option.takesValue()) {
            problem("usage-twice", option.flag());
        }
    }

    private void problem(String written, List<String> known, String key) {
        LocalizedText problem = Texts.both(key, written);
        LocalizedText nearest = NearestName.to(written, known)
                .map(name -> Texts.both("did-you-mean", name))
                .orElse(LocalizedText.NONE);
        problems.add(new LocalizedText(problem.sl() + nearest.sl(), problem.en() + nearest.en()));
    }

    private void problem(String key, Object... arguments) {
        problems.add(Texts.both(key, arguments));
    }
}
