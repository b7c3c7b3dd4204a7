package si.kozolec.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.Unit;

/** Knows which UN/CEFACT common code the many spellings of a unit mean: {@code meters}, {@code Metre (m)}, {@code MTR}. */
final class Units {

    private static final Pattern WITH_SYMBOL = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");
    private static final Map<String, String> EXACT = new HashMap<>();
    private static final Map<String, String> ANY_CASE = new HashMap<>();
    private static final Set<String> CODES = new HashSet<>();

    static {
        for (String line : Resource.lines("units.tsv")) {
            List<String> columns = List.of(line.split("\t", 2));
            String code = columns.get(0);
            CODES.add(code);
            for (String spelling : columns.get(1).split("\\|", -1)) {
                (spelling.equals(spelling.toLowerCase(Locale.ROOT)) ? ANY_CASE : EXACT).put(spelling, code);
            }
        }
    }

    private Units() {}

    /** The unit as a model writes it, with its code when the spelling is known. */
    static Unit of(String text) {
        String plain = text.strip().replaceAll("\\s+", " ").replaceFirst("[.;,]+$", "");
        return new Unit(plain, code(plain).orElse(""));
    }

    private static Optional<String> code(String text) {
        if (CODES.contains(text)) {
            return Optional.of(text);
        }
        String found = EXACT.get(text);
        if (found == null) {
            found = ANY_CASE.get(text.toLowerCase(Locale.ROOT));
        }
        Matcher symbol = WITH_SYMBOL.matcher(text);
        if (found == null && symbol.matches()) {
            return code(symbol.group(1)).or(() -> code(symbol.group(2)));
        }
        return Optional.ofNullable(found);
    }
}
