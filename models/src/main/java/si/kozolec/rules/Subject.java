package si.kozolec.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.ngsild.Converter;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaBundle;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The model that the rules look at: read once, each part when the first rule asks for it. For one thread. */
final class Subject {

    private final SchemaLibrary library;
    private final ModelReader.Reading reading;
    private final Surroundings surroundings;
    private final boolean strict;
    private final List<Finding> schemaFindings;
    private final JsonNode schema;
    private final ContextFile context;
    private @Nullable Map<String, Attribute> byName;
    private @Nullable Definitions definitions;
    private @Nullable Examples examples;
    private @Nullable Converter converter;
    private Optional<ModelReader.Reading> before = Optional.empty();
    private boolean beforeAsked;

    /** @param schemaFindings what is wrong with the bundle as a schema */
    Subject(
            SchemaLibrary library,
            ModelReader.Reading reading,
            List<Finding> schemaFindings,
            Surroundings surroundings,
            boolean strict) {
        this.library = library;
        this.reading = reading;
        this.schemaFindings = List.copyOf(schemaFindings);
        this.surroundings = surroundings;
        this.strict = strict;
        this.schema = library.document(schemaPath())
                .flatMap(JsonDocument::content)
                .orElse(JsonNodeFactory.instance.missingNode());
        this.context = new ContextFile(library, id().subjectFolder() + "/context.jsonld");
    }

    ModelId id() {
        return reading.model().id();
    }

    ModelVersion model() {
        return reading.model();
    }

    ModelReader.Reading reading() {
        return reading;
    }

    SchemaBundle bundle() {
        return reading.bundle();
    }

    SchemaLibrary library() {
        return library;
    }

    ModelFiles files() {
        return library.files();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The schema as it is written. */
    JsonNode schema() {
        return schema;
    }

    /** Whether there is a schema to ask questions about. */
    boolean isReadable() {
        return schema.isObject();
    }

    /** Whether payloads can be judged by it. */
    boolean stands() {
        return isReadable() && schemaFindings.isEmpty();
    }

    List<Finding> schemaFindings() {
        return schemaFindings;
    }

    String schemaPath() {
        return reading.model().id().folder() + "/" + ModelFolders.SCHEMA;
    }

    /** A place in the schema. */
    Spot spot(String pointer) {
        return new Spot(schemaPath(), pointer);
    }

    /** The place of an attribute. */
    Spot spot(Attribute attribute) {
        return definitions().spot(attribute.path());
    }

    /** The place of the first attribute of that name; the schema itself when none has it. */
    Spot spotOfTerm(String term) {
        Map<String, Attribute> known = byName;
        if (known == null) {
            known = model().allAttributes()
                    .collect(Collectors.toMap(Attribute::name, attribute -> attribute, (first, later) -> first));
            byName = known;
        }
        Attribute attribute = known.get(term);
        return attribute == null ? spot("") : spot(attribute);
    }

    /** A file of the model where it is there; else the schema, which always is. */
    Spot file(String name) {
        String path = id().folder() + "/" + name;
        return files().exists(path) ? new Spot(path, "") : spot("");
    }

    Definitions definitions() {
        Definitions known = definitions;
        if (known == null) {
            known = new Definitions(library, schemaPath(), schema);
            definitions = known;
        }
        return known;
    }

    Examples examples() {
        Examples known = examples;
        if (known == null) {
            known = new Examples(library, model(), bundle(), strict);
            examples = known;
        }
        return known;
    }

    Converter converter() {
        Converter known = converter;
        if (known == null) {
            known = new Converter(model());
            converter = known;
        }
        return known;
    }

    ContextFile context() {
        return context;
    }

    /** Whether a term is the model's own invention: its IRI lies where the model's subject makes up its terms. */
    boolean coins(String term) {
        String home = id().isNational()
                ? "https://w3id.org/kozolec/terms/" + id().subject() + "/"
                : "https://smartdatamodels.org/" + id().subjectFolder() + "/";
        return model().terms().getOrDefault(term, "").startsWith(home);
    }

    /** The version of it that is published now. */
    Optional<ModelReader.Reading> before() {
        if (!beforeAsked) {
            before = surroundings.before(id());
            beforeAsked = true;
        }
        return before;
    }
}
