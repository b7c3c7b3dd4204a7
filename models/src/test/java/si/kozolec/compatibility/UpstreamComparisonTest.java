package si.kozolec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static si.kozolec.model.VersionStep.MAJOR;
import static si.kozolec.model.VersionStep.MINOR;
import static si.kozolec.model.VersionStep.NONE;
import static si.kozolec.model.VersionStep.PATCH;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.model.VersionStep;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.Corpus;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Real models, each with a version of it in which one thing is different everywhere. */
class UpstreamComparisonTest {

    @Test
    void every_upstream_model_is_compared_with_what_became_of_it() {
        ModelFiles upstream = Corpus.upstream();
        ModelReader reader = new ModelReader(upstream);
        for (ModelId id : ModelFolders.in(upstream)) {
            ModelReader.Reading model = reader.readWithBundle(id);
            assertThat(step(model, schema -> {})).as("%s the same", id).isEqualTo(NONE);
            assertThat(step(model, schema -> schema.put("description", "other words")))
                    .as("%s in other words", id)
                    .isEqualTo(PATCH);
            assertThat(step(
                            model,
                            schema -> schema.path("properties").isObject(),
                            schema -> schema.withObject("/properties")
                                    .putObject("brandNew")
                                    .put("type", "string")))
                    .as("%s with more attributes", id)
                    .isIn(NONE, MINOR);
            assertThat(step(
                            model,
                            schema -> schema.has("$schema"),
                            schema -> schema.withArray("/required").add("brandNew")))
                    .as("%s asking for more", id)
                    .isEqualTo(MAJOR);
        }
    }

    private static VersionStep step(ModelReader.Reading model, Consumer<ObjectNode> change) {
        return step(model, schema -> schema.path("description").isString(), change);
    }

    private static VersionStep step(
            ModelReader.Reading model, Predicate<ObjectNode> where, Consumer<ObjectNode> change) {
        ObjectNode schema = model.bundle().schema().deepCopy();
        apply(schema, where, change);
        return Comparison.of(
                        model.bundle(), model.model(), new SchemaBundle(schema, List.of(), List.of()), model.model())
                .step();
    }

    private static void apply(JsonNode node, Predicate<ObjectNode> where, Consumer<ObjectNode> change) {
        List.copyOf(node.values()).forEach(inner -> apply(inner, where, change));
        if (node.isObject() && where.test((ObjectNode) node)) {
            change.accept((ObjectNode) node);
        }
    }
}
