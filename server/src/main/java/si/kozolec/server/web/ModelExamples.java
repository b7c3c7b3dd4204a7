package si.kozolec.server.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of a version: to be shown, and to give each attribute a value that people can picture. */
final class ModelExamples {

    /** Longer ones are for downloading. */
    private static final int LONGEST_SHOWN = 12_000;

    private static final int LARGEST_READ = 200_000;
    private static final int LONGEST_VALUE = 70;
    private static final List<String> FILES = List.of(
            "examples/example.jsonld",
            "examples/example-normalized.jsonld",
            "examples/example.json",
            "examples/example-normalized.json");
    private static final List<String> SIMPLE = List.of("examples/example.json", "examples/example.jsonld");
    private static final JsonMapper JSON = new JsonMapper();

    private final Catalogue catalogue;
    private final PublishedVersion version;

    ModelExamples(Catalogue catalogue, PublishedVersion version) {
        this.catalogue = catalogue;
        this.version = version;
    }

    /** Those that fit on a page. */
    List<Snippet> shown(Texts texts) {
        List<Snippet> shown = new ArrayList<>();
        for (String file : FILES) {
            text(file)
                    .filter(text -> text.length() <= LONGEST_SHOWN)
                    .ifPresent(text -> shown.add(
                            new Snippet("example-" + shown.size(), texts.orElse("file." + file, file), text)));
        }
        return shown;
    }

    /** A value for each attribute of the first level, as it stands in the plainest example. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (String file : SIMPLE) {
            text(file)
                    .ifPresent(text -> read(text)
                            .properties()
                            .forEach(member -> values.putIfAbsent(member.getKey(), shortened(member.getValue()))));
            if (!values.isEmpty()) {
                break;
            }
        }
        return values;
    }

    private static JsonNode read(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree.isArray() && !tree.isEmpty() ? tree.get(0) : tree;
        } catch (JacksonException e) {
            // What is wrong with it stands among the findings.
            return JSON.createObjectNode();
        }
    }

    private static String shortened(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private Optional<String> text(String file) {
        return catalogue
                .file(version, file)
                .filter(stored -> stored.bytes().length <= LARGEST_READ)
                .map(stored -> new String(stored.bytes(), StandardCharsets.UTF_8));
    }
}
