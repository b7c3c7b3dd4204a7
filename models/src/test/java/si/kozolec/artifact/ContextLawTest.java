package si.kozolec.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.ModelReader;
import si.kozolec.reading.TermSource;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.JsonDocument;
import tools.jackson.databind.JsonNode;

/** What the standard wants of a context (ETSI GS CIM 009 V1.9.1, 4.4 and 5.5.7) holds for each that is made here, of whatever model. */
class ContextLawTest {

    private static final Pattern TERM = Pattern.compile("[^@:/\\s][^:/\\s]*");
    private static final Set<AttributeKind> RELATIONSHIPS =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);

    @Test
    void contexts_of_our_own_models_keep_the_law() throws IOException {
        assertThat(broken(new DirectoryFiles(Path.of("catalogue")), 10)).isEmpty();
    }

    @Test
    void contexts_made_of_published_models_keep_the_law() {
        assertThat(broken(Corpus.upstream(), 100)).isEmpty();
    }

    @Test
    void every_term_of_the_core_context_is_left_to_it() throws IOException {
        try (InputStream in = Objects.requireNonNull(ContextLawTest.class.getResourceAsStream("core-context.json"))) {
            JsonNode core =
                    JsonDocument.read("core", in.readAllBytes()).content().orElseThrow();
            assertThat(core.path("@context").propertyNames())
                    .hasSizeGreaterThan(150)
                    .allMatch(term -> term.startsWith("@") || TermSource.isCore(term));
        }
    }

    private static List<String> broken(ModelFiles files, int least) {
        ModelReader reader = new ModelReader(files);
        List<String> broken = new ArrayList<>();
        List<ModelId> ids = ModelFolders.in(files);
        for (ModelId id : ids) {
            ModelVersion model = reader.read(id);
            for (byte[] document : List.of(ContextDocument.of(model), ContextDocument.ofKeyValues(model))) {
                JsonNode read = JsonDocument.read("context", document).content().orElseThrow();
                if (!Set.copyOf(read.propertyNames()).equals(Set.of("@context"))
                        || !read.path("@context").isObject()) {
                    broken.add(id + " says more than its terms");
                }
                read.path("@context").forEachEntry((term, definition) -> {
                    String wrong = wrong(model, term, definition);
                    if (!wrong.isEmpty()) {
                        broken.add(id + " " + term + " " + wrong);
                    }
                });
            }
        }
        assertThat(ids).hasSizeGreaterThan(least);
        return broken;
    }

    /** What is wrong with a term; empty when nothing is. */
    private static String wrong(ModelVersion model, String term, JsonNode definition) {
        if (!TERM.matcher(term).matches()) {
            return "is no word";
        }
        if (TermSource.isCore(term)) {
            return "belongs to the core";
        }
        JsonNode iri = definition.isString() ? definition : definition.path("@id");
        if (!iri.asString("").matches("(https?://|urn:)\\S+")) {
            return "has no absolute IRI";
        }
        boolean typed = definition.isObject();
        if (typed && !Set.copyOf(definition.propertyNames()).equals(Set.of("@id", "@type"))) {
            return "is more than an IRI and a type";
        }
        Set<Boolean> relationships = model.allAttributes()
                .filter(attribute -> attribute.name().equals(term))
                .map(ContextLawTest::isRelationship)
                .collect(Collectors.toSet());
        boolean leads = definition.path("@type").asString("").equals("@id");
        return leads == relationships.equals(Set.of(true)) ? "" : "is wrongly typed";
    }

    private static boolean isRelationship(Attribute attribute) {
        return RELATIONSHIPS.contains(attribute.kind());
    }
}
