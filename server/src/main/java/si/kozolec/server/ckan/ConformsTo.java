package si.kozolec.server.ckan;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers what a data set says it conforms to. CKAN has no one place for it: there are portals with a member of the data set, with an
 * extra, with a member of each file; and a list is one in JSON, or one in JSON inside a text, or a text with commas.
 */
final class ConformsTo {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NAMES =
            Set.of("conforms_to", "conformsTo", "dct:conformsTo", "dcterms:conformsTo");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final int MOST = 200;

    private ConformsTo() {}

    /** The addresses of a data set's standards, each once. */
    static Set<String> of(JsonNode dataset) {
        Set<String> found = new LinkedHashSet<>();
        members(dataset, found);
        dataset.path("resources").forEach(resource -> members(resource, found));
        return found;
    }

    private static void members(JsonNode thing, Set<String> found) {
        NAMES.forEach(name -> take(thing.path(name), found));
        thing.path("extras").forEach(extra -> {
            if (NAMES.contains(extra.path("key").asString(""))) {
                take(extra.path("value"), found);
            }
        });
    }

    private static void take(JsonNode said, Set<String> found) {
        if (said.isArray()) {
            said.forEach(one -> take(one, found));
        } else if (said.isObject()) {
            take(said.path("uri"), found);
            take(said.path("@id"), found);
        } else if (said.isString()) {
            String text = said.asString().strip();
            if (text.startsWith("[")) {
                list(text, found);
            } else {
                BETWEEN.splitAsStream(text)
                        .filter(one -> !one.isEmpty())
                        .limit(MOST)
                        .filter(one -> found.size() < MOST)
                        .forEach(found::add);
            }
        }
    }

    private static void list(String text, Set<String> found) {
        try {
            for (JsonNode one : JSON.readTree(text)) {
                if (one.isString() && found.size() < MOST) {
                    found.add(one.asString().strip());
                }
            }
        } catch (JacksonException e) {
            // Not a list after all, and no address either.
        }
    }
}
