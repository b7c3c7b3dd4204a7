package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Reads the parameters of a request and collects what is wrong with them, so that all of it can be told at once. */
final class Parameters {

    static final int LONGEST_QUESTION = 1_000;
    static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 100;
    static final int DEEPEST = 10_000;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_ECHO = 60;

    private final Map<String, List<String>> given;
    private final List<InvalidRequest.Problem> problems = new ArrayList<>();

    Parameters(Map<String, List<String>> given, Set<String> allowed) {
        this.given = given;
        for (String name : given.keySet()) {
            if (!allowed.contains(name)) {
                String names = String.join(", ", allowed);
                refuse(
                        echo(name),
                        "Neznan parameter; dovoljeni so: " + names,
                        "Unknown parameter; allowed are: " + names);
            }
        }
    }

    /** What the searcher typed, without the space around it; empty when nothing was asked. */
    String question() {
        String question = single("q").orElse("").strip();
        if (question.codePointCount(0, question.length()) > LONGEST_QUESTION) {
            refuse(
                    "q",
                    "Vprašanje je predolgo: dovoljenih je največ " + LONGEST_QUESTION + " znakov.",
                    "The question is too long: at most " + LONGEST_QUESTION + " characters are allowed.");
            return "";
        }
        if (Words.in(question).size() > Words.MOST) {
            refuse(
                    "q",
                    "Vprašanje ima preveč besed: dovoljenih je največ " + Words.MOST + ".",
                    "The question has too many words: at most " + Words.MOST + " are allowed.");
            return "";
        }
        return question;
    }

    int page() {
        return number("page", 1, Integer.MAX_VALUE, 1);
    }

    int size() {
        return size(DEFAULT_SIZE, LARGEST_SIZE);
    }

    int size(int otherwise, int largest) {
        return number("size", 1, largest, otherwise);
    }

    /** Whether something is wanted that nobody gets unless they say so. */
    boolean flag(String name) {
        return choice(name, Set.of("true", "false"), value -> Optional.of(Boolean.valueOf(value)))
                .orElse(false);
    }

    Optional<Language> language() {
        return choice("language", Set.of("sl", "en"), Language::of);
    }

    /** The one value of a parameter that has a closed set of values. */
    <T> Optional<T> choice(String name, Set<String> allowed, Function<String, Optional<T>> reader) {
        return single(name)
                .filter(value -> !value.isBlank())
                .flatMap(value -> read(name, value.strip(), allowed, reader));
    }

    /** All values of a parameter that may be repeated, each from a closed set. */
    <T> Set<T> choices(String name, Set<String> allowed, Function<String, Optional<T>> reader) {
        Set<T> chosen = new LinkedHashSet<>();
        for (String value : values(name)) {
            read(name, value, allowed, reader).ifPresent(chosen::add);
        }
        return chosen;
    }

    /** All values of a parameter that may be repeated; empty ones are as good as not sent. */
    Set<String> values(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > MOST_VALUES) {
            refuse(
                    name,
                    "Preveč vrednosti: dovoljenih je največ " + MOST_VALUES + ".",
                    "Too many values: at most " + MOST_VALUES + " are allowed.");
            return Set.of();
        }
        Set<String> kept = new LinkedHashSet<>();
        for (String value : values) {
            if (value.length() > LONGEST_VALUE) {
                refuse(
                        name,
                        "Vrednost je predolga: dovoljenih je največ " + LONGEST_VALUE + " znakov.",
                        "The value is too long: at most " + LONGEST_VALUE + " characters are allowed.");
            } else if (!value.isBlank()) {
                kept.add(value.strip());
            }
        }
        return kept;
    }

    /** @throws InvalidRequest if anything was wrong, with all of it */
    void finish(int page, int size) {
        if ((long) page * size > DEEPEST) {
            refuse(
                    "page",
                    "Stran je pregloboko: dosegljivih je prvih " + DEEPEST + " zadetkov; zožite iskanje.",
                    "The page lies too deep: the first " + DEEPEST + " hits can be reached; narrow the search.");
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }

    /** Holds for requests made in code what {@link #finish} tells those who send them. */
    static void requirePage(int page, int size) {
        if (page < 1 || size < 1 || size > LARGEST_SIZE || (long) page * size > DEEPEST) {
            throw new IllegalArgumentException("no such page: " + page + " of " + size);
        }
    }

    private <T> Optional<T> read(String name, String value, Set<String> allowed, Function<String, Optional<T>> reader) {
        Optional<T> read = allowed.contains(value) ? reader.apply(value) : Optional.empty();
        if (read.isEmpty()) {
            String names = allowed.stream()
                    .sorted()
                    .reduce((left, right) -> left + ", " + right)
                    .orElse("");
            refuse(
                    name,
                    "Vrednost »" + echo(value) + "« ni dovoljena; dovoljene so: " + names,
                    "The value “" + echo(value) + "” is not allowed; allowed are: " + names);
        }
        return read;
    }

    private int number(String name, int least, int most, int otherwise) {
        Optional<String> value = single(name).map(String::strip).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        String limit = most == Integer.MAX_VALUE ? "" : String.valueOf(most);
        refuse(
                name,
                "Vrednost »" + echo(value.get()) + "« ni celo število od " + least
                        + (limit.isEmpty() ? " naprej." : " do " + limit + "."),
                "The value “" + echo(value.get()) + "” is not a whole number from " + least
                        + (limit.isEmpty() ? " on." : " to " + limit + "."));
        return otherwise;
    }

    private Optional<String> single(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "Parameter je lahko naveden samo enkrat.", "The parameter can be given only once.");
        }
        return values.stream().findFirst();
    }

    private void refuse(String parameter, String sl, String en) {
        problems.add(new InvalidRequest.Problem(parameter, new LocalizedText(sl, en)));
    }

    private static String echo(String value) {
        return value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }
}
