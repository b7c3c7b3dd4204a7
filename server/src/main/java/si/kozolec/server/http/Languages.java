package si.kozolec.server.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;

/** Chooses the language to answer in: the one asked for in the address, else the browser's, else Slovenian. */
public final class Languages {

    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /**
     * The language for one answer.
     *
     * @param parameter the value of the query parameter {@code lang}
     * @param acceptLanguage the header {@code Accept-Language} (RFC 9110, section 12.5.4)
     */
    public static Language choose(@Nullable String parameter, @Nullable String acceptLanguage) {
        Optional<Language> asked = parameter == null ? Optional.empty() : Language.of(parameter);
        return asked.orElseGet(() -> acceptable(acceptLanguage));
    }

    private static Language acceptable(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Language.SL;
        }
        Language best = Language.SL;
        double bestWeight = 0;
        for (String range : header.split(",", -1)) {
            String[] parts = range.split(";", 2);
            Optional<Language> language = Language.of(parts[0]);
            double weight = parts.length == 1 ? 1 : weight(parts[1]);
            if (language.isPresent() && weight > bestWeight) {
                best = language.get();
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double weight(String parameter) {
        String text = parameter.strip();
        if (!text.startsWith("q=")) {
            return 1;
        }
        try {
            return Double.parseDouble(text.substring(2));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
