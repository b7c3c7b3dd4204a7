package si.kozolec.server;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.search.IndexedModel;

/** Makes many models out of some, to see what a search costs in a repository that has grown. */
final class ManyModels {

    private static final int OF_A_SUBJECT = 60;
    // An index of some twenty thousand models with all their attributes would measure the making of it.
    private static final int ATTRIBUTES = 12;

    private ManyModels() {}

    /** The same models again and again, each time of other subjects and names, until there are so many. */
    static Stream<IndexedModel> of(List<ModelVersion> some, int count) {
        return IntStream.range(0, some.isEmpty() ? 0 : count)
                .mapToObj(number -> new IndexedModel(again(some.get(number % some.size()), number), Instant.EPOCH));
    }

    private static ModelVersion again(ModelVersion model, int number) {
        ModelId id = new ModelId(
                model.id().subject() + number / OF_A_SUBJECT, model.id().name() + number);
        return new ModelVersion(
                id,
                model.version(),
                model.status(),
                model.successor(),
                model.title(),
                model.description(),
                model.keywords(),
                model.tags(),
                model.derivedFrom(),
                model.license(),
                model.publisher(),
                model.contact(),
                model.domains(),
                id.name(),
                model.required(),
                model.attributes().stream().limit(ATTRIBUTES).toList(),
                model.adopters(),
                model.references(),
                model.origin(),
                model.terms(),
                model.findings());
    }
}
