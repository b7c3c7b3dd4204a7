package si.kozolec.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Conversion;
import si.kozolec.ngsild.Envelope;
import si.kozolec.payload.PayloadDocument;
import si.kozolec.payload.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the models that a payload fits, by its type and the names of its attributes; even when it has no type at all.
 *
 * <p>Names alone choose a handful among all models; only these are then judged by. May be shared between threads.
 */
public final class Identifier {

    private static final int MOST = 10;
    private static final Set<String> SAYING_NOTHING = Set.of("id", "type", "@context", "@id", "@type");

    private final ModelSource models;
    private final CompiledModels compiled;
    private volatile @Nullable Indexed indexed;

    public Identifier(ModelSource models, CompiledModels compiled) {
        this.models = models;
        this.compiled = compiled;
    }

    private record Indexed(Object state, AttributeIndex index) {}

    /**
     * The models that an entity fits, the best first, at most ten; of several entities in one slice the first counts.
     *
     * @param file the file to name in the findings, as the user named it
     */
    public Identification identify(Slice slice, String file) {
        PayloadDocument document = PayloadDocument.read(slice, file);
        Optional<ObjectNode> entity = document.content()
                .flatMap(content -> Envelope.open(content).stream()
                        .map(Envelope.Held::entity)
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .findFirst());
        return entity.map(found -> new Identification(ranked(found, slice.to() - slice.from()), List.of()))
                .orElse(new Identification(List.of(), document.findings()));
    }

    private List<Identified> ranked(ObjectNode entity, int size) {
        AttributeIndex index = index();
        Naming naming = Naming.of(entity);
        Set<String> attributes = attributes(entity);
        Set<ModelId> candidates = new LinkedHashSet<>();
        naming.types().forEach(type -> candidates.addAll(models.ofType(ModelChooser.localName(type))));
        candidates.addAll(index.likely(attributes, MOST));
        List<Identified> ranked = new ArrayList<>();
        for (ModelId id : candidates) {
            models.find(id, Optional.empty())
                    .map(model -> compiled.of(id, model.version(), () -> model))
                    .map(model -> identified(model, entity, naming, index, size))
                    .ifPresent(ranked::add);
        }
        return ranked.stream()
                .sorted(Comparator.comparingDouble(Identified::score)
                        .reversed()
                        .thenComparing(one -> !one.model().isNational())
                        .thenComparing(Identified::model))
                .limit(MOST)
                .toList();
    }

    private static Identified identified(
            CompiledModel model, ObjectNode entity, Naming naming, AttributeIndex index, int size) {
        String type = model.model().entityType();
        Conversion conversion = model.converter().convert(withType(entity, type), Optional.empty());
        List<Finding> findings = new EntityJudge(model, Wanted.DEFAULT, size).judge(conversion);
        boolean conforms = !Finding.anyError(findings);
        List<String> matched = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : conversion.keyValues().propertyNames()) {
            if (!SAYING_NOTHING.contains(name)) {
                (model.names().root().knows(name) ? matched : unknown).add(name);
            }
        }
        List<String> missing = model.model().required().stream()
                .filter(name -> !conversion.keyValues().has(name))
                .toList();
        boolean sameType = naming.types().stream()
                .map(ModelChooser::localName)
                .anyMatch(name -> name.equals(type) || model.entityTypes().contains(name));
        double known = weight(matched, index);
        double all = known + weight(unknown, index);
        double score = (all == 0 ? 0 : 0.55 * known / all)
                + (sameType ? 0.25 : 0)
                + 0.1 / (1 + missing.size())
                + (conforms ? 0.1 : 0);
        return new Identified(
                model.id(),
                model.known().version(),
                Math.round(score * 1_000) / 1_000.0,
                matched,
                missing,
                unknown,
                conforms);
    }

    /** The entity as if it were of that type, for all that is left of it to be compared. */
    private static ObjectNode withType(ObjectNode entity, String type) {
        ObjectNode typed = entity.objectNode();
        typed.setAll(entity);
        if (isFeature(entity)) {
            ObjectNode properties = entity.objectNode();
            properties.setAll((ObjectNode) entity.path("properties"));
            typed.set("properties", properties.put("type", type));
            return typed;
        }
        typed.remove("@type");
        return typed.put("type", type);
    }

    private static Set<String> attributes(JsonNode entity) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : (isFeature(entity) ? entity.path("properties") : entity).propertyNames()) {
            if (!SAYING_NOTHING.contains(name)) {
                names.add(ModelChooser.localName(name));
            }
        }
        return names;
    }

    private static boolean isFeature(JsonNode entity) {
        return entity.path("properties").isObject() && entity.has("geometry");
    }

    private static double weight(Collection<String> names, AttributeIndex index) {
        return names.stream().mapToDouble(index::weight).sum();
    }

    private AttributeIndex index() {
        Indexed now = indexed;
        Object state = models.state();
        if (now == null || now.state() != state) {
            synchronized (this) {
                now = indexed;
                if (now == null || now.state() != state) {
                    now = new Indexed(state, new AttributeIndex(models));
                    indexed = now;
                }
            }
        }
        return now.index();
    }
}
