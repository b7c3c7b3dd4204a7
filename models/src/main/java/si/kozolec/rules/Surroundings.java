package si.kozolec.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;
import si.kozolec.model.ModelId;
import si.kozolec.reading.ModelReader;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaLibrary;

/**
 * What is published already around a model that is looked at: other models, their terms, and its own version before.
 *
 * <p>Made once for a catalogue, good for any number of models and threads, for as long as the catalogue does not change.
 */
public final class Surroundings {

    /** Nothing is published, or nobody knows. */
    public static final Surroundings NONE = new Surroundings(List.of(), id -> Optional.empty());

    private final Map<ModelId, Neighbour> neighbours;
    private final Map<String, Map<String, List<ModelId>>> meanings = new HashMap<>();
    private final Map<String, List<Neighbour>> byType = new HashMap<>();
    private final Map<String, List<Neighbour>> byClaimedId = new HashMap<>();
    private final Function<ModelId, Optional<ModelReader.Reading>> before;

    /**
     * Surroundings that somebody else has gathered.
     *
     * @param neighbours the models that are published
     * @param before gives the version of a model that is published now
     */
    public Surroundings(Collection<Neighbour> neighbours, Function<ModelId, Optional<ModelReader.Reading>> before) {
        Map<ModelId, Neighbour> sorted = new TreeMap<>();
        neighbours.forEach(neighbour -> sorted.put(neighbour.id(), neighbour));
        this.neighbours = Collections.unmodifiableMap(sorted);
        this.before = before;
        sorted.values().forEach(neighbour -> {
            neighbour
                    .terms()
                    .forEach((term, iri) -> meanings.computeIfAbsent(term, t -> new TreeMap<>())
                            .computeIfAbsent(iri, i -> new ArrayList<>())
                            .add(neighbour.id()));
            byType.computeIfAbsent(neighbour.entityType(), t -> new ArrayList<>())
                    .add(neighbour);
            byClaimedId
                    .computeIfAbsent(neighbour.claimedId(), i -> new ArrayList<>())
                    .add(neighbour);
        });
    }

    /** A catalogue, for a proposal that would change it: each of its models is also the version before. */
    public static Surroundings of(ModelFiles catalogue) {
        return of(catalogue, neighbours(catalogue, ModelFolders.in(catalogue)));
    }

    /** The same, when somebody knows its models already. */
    public static Surroundings of(ModelFiles catalogue, Collection<Neighbour> neighbours) {
        ModelReader reader = new ModelReader(new SchemaLibrary(catalogue));
        return new Surroundings(
                neighbours,
                id -> catalogue.exists(id.folder() + "/" + ModelFolders.SCHEMA)
                        ? Optional.of(reader.readWithBundle(id))
                        : Optional.empty());
    }

    /** Models of one tree that are looked at together: they are neighbours, and nothing of them was there before. */
    public static Surroundings among(ModelFiles tree, List<ModelId> models) {
        return new Surroundings(neighbours(tree, models), id -> Optional.empty());
    }

    /** Whether anything is known at all. */
    boolean isKnown() {
        return !neighbours.isEmpty();
    }

    /** All models that are published. */
    Collection<Neighbour> neighbours() {
        return neighbours.values();
    }

    /** What a term means in which models, by IRI. */
    Map<String, List<ModelId>> meanings(String term) {
        return meanings.getOrDefault(term, Map.of());
    }

    List<Neighbour> ofType(String entityType) {
        return byType.getOrDefault(entityType, List.of());
    }

    /** The models whose schemas claim that {@code $id}. */
    List<Neighbour> claiming(String id) {
        return byClaimedId.getOrDefault(id, List.of());
    }

    Optional<Neighbour> neighbour(ModelId id) {
        return Optional.ofNullable(neighbours.get(id));
    }

    /** The version of that model that is published now. */
    Optional<ModelReader.Reading> before(ModelId id) {
        return before.apply(id);
    }

    private static List<Neighbour> neighbours(ModelFiles files, List<ModelId> models) {
        SchemaLibrary library = new SchemaLibrary(files);
        return models.stream().map(id -> neighbour(library, id)).toList();
    }

    /** One model of a tree, as others see it. */
    public static Neighbour neighbour(SchemaLibrary library, ModelId id) {
        String claimed = library.document(id.folder() + "/" + ModelFolders.SCHEMA)
                .flatMap(JsonDocument::content)
                .map(schema -> schema.path("$id").asString(""))
                .orElse("");
        return Neighbour.of(new ModelReader(library).read(id), claimed);
    }
}
