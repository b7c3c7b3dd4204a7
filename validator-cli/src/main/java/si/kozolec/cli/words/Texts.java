package si.kozolec.cli.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ProgramFiles;

/**
 * The program's own texts in one language.
 *
 * <p>They are read straight from their file, a line for each, and filled in by hand: resource bundles, properties and message
 * formats would cost a right payload a fifth of its time.
 */
public final class Texts {

    private static final String FOLDER = "si/kozolec/cli";

    private static final Texts SLOVENIAN = new Texts(Language.SL);
    private static final Texts ENGLISH = new Texts(Language.EN);

    private final Language language;
    private volatile @Nullable Map<String, String> texts;

    private Texts(Language language) {
        this.language = language;
    }

    /** The texts in that language. */
    public static Texts in(Language language) {
        return switch (language) {
            case SL -> SLOVENIAN;
            case EN -> ENGLISH;
        };
    }

    /** One text in both languages. */
    public static LocalizedText both(String key, Object... arguments) {
        return new LocalizedText(
                in(Language.SL).text(key, arguments), in(Language.EN).text(key, arguments));
    }

    public Language language() {
        return language;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return texts().containsKey(key);
    }

    /** The text of that key, with the arguments in place of {@code {0}}, {@code {1}}, …; texts among them in this language. */
    public String text(String key, Object... arguments) {
        String pattern = texts().getOrDefault(key, key);
        if (arguments.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 40);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int number = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}'
                    ? pattern.charAt(i + 1) - '0'
                    : -1;
            if (number >= 0 && number < arguments.length) {
                Object argument = arguments[number];
                text.append(argument instanceof LocalizedText said ? said.in(language) : argument);
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** So many of something, in the right number: {@code 2 napaki}, {@code 1 error}. */
    public String count(String key, long number) {
        return text(key + "." + form(number), Long.toString(number));
    }

    private String form(long number) {
        if (language == Language.EN) {
            return number == 1 ? "one" : "many";
        }
        return switch ((int) (number % 100)) {
            case 1 -> "one";
            case 2 -> "two";
            case 3, 4 -> "few";
            default -> "many";
        };
    }

    /** Read when the first word is needed: by then others may be at work on the payload. */
    private Map<String, String> texts() {
        Map<String, String> known = texts;
        if (known == null) {
            known = load(language);
            texts = known;
        }
        return known;
    }

    private static Map<String, String> load(Language language) {
        String name = "messages_" + language.tag() + ".properties";
        Map<String, String> texts = new HashMap<>();
        for (String line : lines(name)) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.charAt(0) != '#') {
                texts.put(line.substring(0, equals), line.substring(equals + 1).replace("\\n", "\n"));
            }
        }
        return texts;
    }

    private static String[] lines(String name) {
        try {
            byte[] bytes = ProgramFiles.in(FOLDER, Texts.class)
                    .read(name)
                    .orElseThrow(() -> new IllegalStateException("the program lacks its texts: " + name));
            return new String(bytes, StandardCharsets.UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's texts cannot be read: " + name, e);
        }
    }
}
