package si.kozolec.validation;

import com.networknt.schema.SchemaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import si.kozolec.model.Attribute;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Unit;
import si.kozolec.ngsild.Converter;
import si.kozolec.plan.Plan;
import si.kozolec.plan.Planning;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a model made ready to judge by, each part when it is first needed: most payloads are right and need only the plan.
 *
 * <p>May be shared between threads.
 */
final class CompiledModel {

    /** Bytes, as deep as the command line's own: what can be planned must not hang on who plans it. */
    private static final long PLANNERS_STACK = 16L << 20;

    /** The indices in a pointer; apart, since a right payload needs none of it. */
    private static final class Indices {

        private static final Pattern FORM = Pattern.compile("/\\d+(?=/|$)");
    }

    private final KnownModel known;
    private final Lazy<ObjectNode> rules;
    private final Lazy<Planning> planning;
    private final Lazy<SchemaJudge> schema;
    private final PartJudges parts;
    private final Lazy<KnownNames> names;
    private final Lazy<ModelVersion> model;
    private final Lazy<Converter> converter;
    private final Lazy<Map<String, Unit>> units;
    private final Lazy<List<Judgement>> clean;
    private final Lazy<List<Finding>> gaps;
    private final ToldBefore told = new ToldBefore();
    private final CountedBefore counted = new CountedBefore();

    private volatile boolean unusable;

    CompiledModel(KnownModel known, Lazy<SchemaEngine> engine) {
        this.known = known;
        this.rules = new Lazy<>(known.rules());
        this.planning = new Lazy<>(() -> ModelPlan.of(rules, Plan::growing));
        this.schema = new Lazy<>(() -> engine.get().judge(rules.get()));
        this.gaps = new Lazy<>(known.gaps());
        this.parts = new PartJudges(rules, schema, part -> engine.get().judge(part));
        this.names = new Lazy<>(() -> new KnownNames(rules.get()));
        this.model = new Lazy<>(known.model());
        this.converter = new Lazy<>(() -> new Converter(model::get));
        this.units = new Lazy<>(this::readUnits);
        this.clean = new Lazy<>(() -> List.of(Judgements.clean(this, List.of())));
    }

    KnownModel known() {
        return known;
    }

    ModelId id() {
        return known.id();
    }

    /** The judgement of an entity that the plan accepted. */
    List<Judgement> clean(List<ModelId> others) {
        return others.isEmpty() ? clean.get() : List.of(Judgements.clean(this, others));
    }

    /** What of its schema is missing, so that entities are not judged by it. */
    List<Finding> gaps() {
        return gaps.get();
    }

    /** What was said about attributes that the model does not know. */
    ToldBefore told() {
        return told;
    }

    /** How much was wrong with entities of which nothing was told. */
    CountedBefore counted() {
        return counted;
    }

    Planning planning() {
        return planning.get();
    }

    /** The plan made whole, for those who want to know what it holds, or why there is none. */
    Planning wholePlanning() {
        return ModelPlan.of(rules, Plan::of);
    }

    /** @throws SchemaException if no validator can be built from the schema */
    SchemaJudge schema() {
        return schema.get();
    }

    /**
     * One that judges as that of the whole schema does.
     *
     * @param attributes the only attributes that entities have, beside
     * @param passed those that are right already
     * @throws SchemaException if no validator can be built from the schema
     */
    SchemaJudge schemaFor(Set<String> attributes, Set<String> passed) {
        return parts.judge(attributes, passed);
    }

    KnownNames names() {
        return names.get();
    }

    ModelVersion model() {
        return model.get();
    }

    Converter converter() {
        return converter.get();
    }

    /** Somebody has tried to judge by its schema, and could not. */
    void foundUnusable() {
        unusable = true;
    }

    boolean isUnusable() {
        return unusable;
    }

    /** Begins to make the plan, beside all else; should that fail, it is told to the one who needs it. */
    void expectPlan() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread planner = new Thread(null, this::planAhead, "kozolec-plan", PLANNERS_STACK);
            planner.setDaemon(true);
            planner.start();
        }
    }

    private void planAhead() {
        try {
            planning.get();
        } catch (RuntimeException | Error e) {
            // Whoever needs the plan makes it again, and meets the same.
            return;
        }
    }

    /** The types that its entities can have, as far as the schema says. */
    List<String> entityTypes() {
        try {
            return EntityTypes.of(rules.get());
        } catch (SchemaException e) {
            // There is none, so it says nothing.
            return List.of();
        }
    }

    /** What the attribute at that place of the payload is measured in. */
    Optional<Unit> unit(String pointer) {
        String path = Indices.FORM.matcher(pointer).replaceAll("");
        return path.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(units.get().get(path.substring(1)));
    }

    private Map<String, Unit> readUnits() {
        Map<String, Unit> read = new HashMap<>();
        for (Attribute attribute : model.get().allAttributes().toList()) {
            Unit unit = attribute.unit();
            if (unit != null) {
                read.put(attribute.path(), unit);
            }
        }
        return read;
    }
}
