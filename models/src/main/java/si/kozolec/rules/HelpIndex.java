package si.kozolec.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.model.Language;

/** Knows which page of help tells about which code: {@code help/index.txt} says it, one page a line. */
final class HelpIndex {

    private final Map<String, String> pages = new LinkedHashMap<>();

    HelpIndex() {
        for (String line : Resource.lines("help/index.txt")) {
            String[] parts = line.split(":", 2);
            String page = parts[0].strip();
            pages.put(page, page);
            if (parts.length > 1) {
                for (String code : parts[1].strip().split("\\s+", -1)) {
                    pages.putIfAbsent(code, page);
                }
            }
        }
    }

    List<String> codes() {
        return List.copyOf(pages.keySet());
    }

    Optional<String> page(String code, Language language) {
        String page = pages.get(code);
        return page == null ? Optional.empty() : Resource.text("help/" + page + "." + language.tag() + ".md");
    }

    /** The heading of a page. */
    String title(String code, Language language) {
        String first = page(code, language).orElse("").lines().findFirst().orElse("");
        return first.replaceFirst("^#+\\s*", "");
    }
}
