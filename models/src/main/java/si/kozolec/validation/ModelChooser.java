package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * Finds the model that an entity follows, from its type and its {@code @context}.
 *
 * <ol>
 *   <li>A context of ours names the model, and often its version.
 *   <li>Else the type does. It may be an IRI; then its last part counts, and the whole decides among several.
 *   <li>Where several models share the type, a context that names a subject decides, else the national model is taken.
 * </ol>
 */
final class ModelChooser {

    private static final int MOST_KEPT = 1_000;

    /** How contexts name models; apart, since whoever names the model needs none of it. */
    private static final class Contexts {

        private static final Pattern OURS =
                Pattern.compile("/models/([^/]{1,120})/([^/]{1,120})/([^/]{1,80})/context\\.jsonld$");
        private static final Pattern SUBJECT = Pattern.compile("\\bdataModel\\.([A-Za-z0-9_.-]{1,100})/");
    }

    private final ModelSource models;
    private volatile Memory memory;

    ModelChooser(ModelSource models) {
        this.models = models;
        this.memory = new Memory(models.state());
    }

    /**
     * The model that was found.
     *
     * @param id which model
     * @param version which version; null when nothing of it is published
     * @param type the type that it was found by; empty when it was named
     * @param others other models whose entities have that type
     */
    record Chosen(ModelId id, @Nullable Version version, String type, List<ModelId> others) {

        Chosen {
            others = List.copyOf(others);
        }
    }

    private record Name(ModelId id, @Nullable Version version) {

        // Written out as in ModelId.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name name && id.equals(name.id) && Objects.equals(version, name.version);
        }

        @Override
        public int hashCode() {
            return 31 * id.hashCode() + Objects.hashCode(version);
        }
    }

    /** What was chosen before; good for one state of the models. */
    private record Memory(Object state, Map<Naming, Chosen> byNaming, Map<Name, Chosen> byName) {

        private Memory(Object state) {
            this(state, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** The model of that name; empty when there is none, or none in that version. */
    Optional<Chosen> named(ModelId id, @Nullable Version version) {
        return remembered(
                memory().byName(),
                new Name(id, version),
                () -> models.find(id, Optional.ofNullable(version))
                        .map(model -> new Chosen(id, model.version(), "", List.of())));
    }

    /** The model; empty when none is known by what the entity says. */
    Optional<Chosen> choose(Naming naming) {
        return remembered(memory().byNaming(), naming, () -> find(naming));
    }

    private static <K> Optional<Chosen> remembered(Map<K, Chosen> memory, K key, Supplier<Optional<Chosen>> search) {
        Chosen before = memory.get(key);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Chosen> chosen = search.get();
        if (chosen.isPresent() && memory.size() < MOST_KEPT) {
            memory.put(key, chosen.get());
        }
        return chosen;
    }

    private Memory memory() {
        Object state = models.state();
        Memory now = memory;
        if (now.state() != state) {
            now = new Memory(state);
            memory = now;
        }
        return now;
    }

    private Optional<Chosen> find(Naming naming) {
        List<ModelId> all = new ArrayList<>();
        for (String type : naming.types()) {
            for (ModelId id : ofType(type)) {
                if (!all.contains(id)) {
                    all.add(id);
                }
            }
        }
        Optional<Chosen> named = naming.contexts().stream()
                .flatMap(context -> named(context, naming, all).stream())
                .findFirst();
        return named.isPresent() ? named : byType(naming, all);
    }

    private List<ModelId> ofType(String type) {
        List<ModelId> exact = models.ofType(type);
        return exact.isEmpty() && isIri(type) ? models.ofType(localName(type)) : exact;
    }

    /** The model that one of our own context addresses names. */
    private Optional<Chosen> named(String context, Naming naming, List<ModelId> all) {
        Matcher ours = Contexts.OURS.matcher(context);
        if (!ours.find()) {
            return Optional.empty();
        }
        Optional<ModelId> id = ModelId.of(ours.group(1), ours.group(2));
        Optional<Version> version = Version.parse(ours.group(3));
        return id.flatMap(model -> models.find(model, version).or(() -> models.find(model, Optional.empty())))
                .map(model -> new Chosen(model.id(), model.version(), naming.type(), others(naming, all, model.id())));
    }

    private Optional<Chosen> byType(Naming naming, List<ModelId> all) {
        ModelId best = null;
        int bestRank = Integer.MAX_VALUE;
        for (ModelId id : all) {
            int rank = rank(id, naming, all.size() > 1);
            if (rank < bestRank) {
                best = id;
                bestRank = rank;
            }
        }
        @Nullable ModelId taken = best;
        return taken == null
                ? Optional.empty()
                : models.find(taken, Optional.empty())
                        .map(model -> new Chosen(taken, model.version(), naming.type(), others(naming, all, taken)));
    }

    private int rank(ModelId id, Naming naming, boolean several) {
        if (!several) {
            return 0;
        }
        boolean context = naming.contexts().stream().anyMatch(address -> {
            Matcher subject = Contexts.SUBJECT.matcher(address);
            return subject.find() && subject.group(1).equals(id.subject());
        });
        boolean iri = naming.types().stream().anyMatch(type -> isIri(type) && isTermOf(id, type));
        return (context || iri ? 0 : 10) + (id.isNational() ? 0 : 1);
    }

    private boolean isTermOf(ModelId id, String iri) {
        return models.find(id, Optional.empty())
                .map(model -> model.model().get().terms().containsValue(iri))
                .orElse(false);
    }

    /** The other models of the type that led to that one; of an entity of several types, the rest have a model of their own. */
    private List<ModelId> others(Naming naming, List<ModelId> all, ModelId one) {
        List<ModelId> ofItsType = naming.types().stream()
                .map(this::ofType)
                .filter(models -> models.contains(one))
                .findFirst()
                .orElse(all);
        return ofItsType.stream().filter(id -> !id.equals(one)).toList();
    }

    private static boolean isIri(String type) {
        return type.indexOf(':') >= 0;
    }

    /** The last part of an IRI, {@code OffStreetParking}. */
    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), Math.max(iri.lastIndexOf('#'), iri.lastIndexOf(':'))) + 1);
    }
}
