package si.kozolec.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Party;
import si.kozolec.reading.AttributeReader.AttributeTexts;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Our own files about a model: {@code kozolec.json} and the texts in each language.
 *
 * <p>They stand beside the schema of a model that was written here. The folder of an imported model stays as it was, so for it
 * they stand in the same place below {@code .kozolec/}.
 */
final class Metadata {

    private static final String SHARED = "data-models-SI/texts.";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private final SchemaLibrary library;
    private final ModelId id;
    private final List<Finding> findings = new ArrayList<>();
    private final JsonNode about;
    private final Map<Language, JsonNode> own = new EnumMap<>(Language.class);
    private final Map<Language, JsonNode> shared = new EnumMap<>(Language.class);

    Metadata(SchemaLibrary library, ModelId id) {
        this.library = library;
        this.id = id;
        this.about = read("kozolec.json");
        for (Language language : Language.values()) {
            own.put(language, read("texts." + language.tag() + ".json"));
            shared.put(language, content(SHARED + language.tag() + ".json"));
        }
    }

    /** What is wrong with these files themselves. */
    List<Finding> findings() {
        return findings;
    }

    /** A field of {@code kozolec.json}. */
    JsonNode about(String field) {
        return about.path(field);
    }

    /** Where {@code kozolec.json} lies, or should. */
    String aboutPath() {
        return place("kozolec.json").orElse(id.folder() + "/kozolec.json");
    }

    LocalizedText text(String field) {
        return new LocalizedText(
                textOf(own, Language.SL).path(field).asString(""),
                textOf(own, Language.EN).path(field).asString(""));
    }

    Map<Language, List<String>> keywords() {
        Map<Language, List<String>> keywords = new EnumMap<>(Language.class);
        own.forEach((language, texts) -> {
            List<String> words = strings(texts.path("keywords"));
            if (!words.isEmpty()) {
                keywords.put(language, words);
            }
        });
        return keywords;
    }

    /** The texts of an attribute: the model's own ones, else those that all models share. */
    AttributeTexts attribute(String path) {
        return new AttributeTexts(
                written(own, path, "label").orElse(written(shared, path, "label")),
                written(own, path, "description").orElse(written(shared, path, "description")));
    }

    @Nullable Party party(String field) {
        JsonNode party = about.path(field);
        if (!party.isObject()) {
            return null;
        }
        JsonNode name = party.path("name");
        return new Party(
                name.isString()
                        ? new LocalizedText(name.asString(), name.asString())
                        : new LocalizedText(
                                name.path("sl").asString(""), name.path("en").asString("")),
                party.path("email").asStringOpt().orElse(null),
                party.path("url").asStringOpt().orElse(null));
    }

    static List<String> strings(JsonNode list) {
        return list.valueStream()
                .flatMap(value -> value.asStringOpt().stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static LocalizedText written(Map<Language, JsonNode> texts, String path, String field) {
        return new LocalizedText(
                textOf(texts, Language.SL)
                        .path("attributes")
                        .path(path)
                        .path(field)
                        .asString(""),
                textOf(texts, Language.EN)
                        .path("attributes")
                        .path(path)
                        .path(field)
                        .asString(""));
    }

    private static JsonNode textOf(Map<Language, JsonNode> texts, Language language) {
        return texts.getOrDefault(language, NOTHING);
    }

    private Optional<String> place(String name) {
        String beside = id.folder() + "/" + name;
        String apart = ModelRecord.FOLDER + "/" + beside;
        if (library.files().exists(beside)) {
            return Optional.of(beside);
        }
        return library.files().exists(apart) ? Optional.of(apart) : Optional.empty();
    }

    private JsonNode read(String name) {
        Optional<JsonDocument> document = place(name).flatMap(library::document);
        document.ifPresent(found -> findings.addAll(found.findings()));
        return document.flatMap(JsonDocument::content).orElse(NOTHING);
    }

    private JsonNode content(String path) {
        return library.document(path).flatMap(JsonDocument::content).orElse(NOTHING);
    }
}
