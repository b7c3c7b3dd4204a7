package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.payload.Slice;
import si.kozolec.plan.Planning;

/**
 * Says of any payload whether it conforms to its model, and what is wrong where it does not. May be shared between threads.
 *
 * <pre>{@code
 * Judge judge = new Judge(models);
 * judge.prepare(wanted);
 * Judgement judgement = judge.judge(slice, wanted, "entities.ndjson");
 * }</pre>
 *
 * <p>There are two ways and one truth: what a plan accepts from its bytes alone is right, and all else is looked at closely.
 */
public final class Judge {

    private static final int MOST_NEAR = 5;

    private final ModelSource models;
    private final CompiledModels compiled;
    private final ModelChooser chooser;
    private final QuickLook quick = new QuickLook(this);

    public Judge(ModelSource models) {
        this(models, new CompiledModels(CompiledModels.USUAL));
    }

    /** @param compiled where models that are ready to judge by are kept; others may use it too */
    public Judge(ModelSource models, CompiledModels compiled) {
        this.models = models;
        this.compiled = compiled;
        this.chooser = new ModelChooser(models);
    }

    /** Whether a payload so far had a model by whose schema nobody can judge. */
    public boolean metUnusableSchema() {
        return compiled.anyUnusable();
    }

    /** What was made ready to judge by so far, for those who watch over the machine. */
    public CompiledModels.Figures figures() {
        return compiled.figures();
    }

    /**
     * Makes sure, before any payload is judged, that what is wanted can be had.
     *
     * @throws UnknownModelException if there is no such model, or not in that version
     */
    public void prepare(Wanted wanted) {
        ModelId id = wanted.model();
        if (id != null) {
            named(id, wanted.version());
        }
    }

    /**
     * The same for one who will judge at once, and has other things to see to first: the plan is made beside them.
     *
     * @throws UnknownModelException if there is no such model, or not in that version
     */
    public void prepareAhead(Wanted wanted) {
        ModelId id = wanted.model();
        if (id != null) {
            models.expect(id);
            compiled(named(id, wanted.version())).expectPlan();
        }
    }

    /**
     * What the plan of a model holds, for those who want to understand it.
     *
     * @throws UnknownModelException if there is no such model, or not in that version
     */
    public Planning planning(ModelId id, Optional<Version> version) {
        return compiled(named(id, version.orElse(null))).wholePlanning();
    }

    /**
     * Judges one entity; of a notification or a collection, which hold several, all together.
     *
     * @param file the file to name in the findings, as the user named it
     * @throws UnknownModelException if a model is wanted that there is not
     */
    public Judgement judge(Slice slice, Wanted wanted, String file) {
        List<Judgement> each = judgeEach(slice, wanted, file);
        return each.size() == 1 ? each.get(0) : Judgements.together(each, wanted.mostFindings());
    }

    /**
     * Judges each entity of a slice: most have one, a notification or a collection has several.
     *
     * @param file the file to name in the findings, as the user named it
     * @throws UnknownModelException if a model is wanted that there is not
     */
    public List<Judgement> judgeEach(Slice slice, Wanted wanted, String file) {
        return quick.judgements(slice, wanted, file).orElseGet(() -> closely(slice, wanted, file, false));
    }

    /**
     * The slow way.
     *
     * @param conforms whether a plan said already that the schema holds; then only the rest is left to be told
     */
    List<Judgement> closely(Slice slice, Wanted wanted, String file, boolean conforms) {
        return new CloseLook(this, slice, wanted, file, conforms).judgements();
    }

    /** The model that was named. */
    ModelChooser.Chosen named(ModelId id, @Nullable Version version) {
        return chooser.named(id, version).orElseThrow(() -> new UnknownModelException(id, version, near(id)));
    }

    /** The model that the entity names itself. */
    Optional<ModelChooser.Chosen> chosen(Naming naming) {
        return chooser.choose(naming);
    }

    CompiledModel compiled(ModelChooser.Chosen chosen) {
        return compiled.of(
                chosen.id(),
                chosen.version(),
                () -> models.find(chosen.id(), Optional.ofNullable(chosen.version()))
                        .orElseThrow(
                                () -> new UnknownModelException(chosen.id(), chosen.version(), near(chosen.id()))));
    }

    /** The models whose entities have nearly that type. */
    List<String> typesNear(String type) {
        Map<String, ModelId> names = new TreeMap<>();
        models.models().forEach(id -> names.putIfAbsent(id.name(), id));
        return NearestNames.nearest(ModelChooser.localName(type), names.keySet(), MOST_NEAR);
    }

    private List<ModelId> near(ModelId id) {
        if (models.find(id, Optional.empty()).isPresent()) {
            return List.of(id);
        }
        Map<String, ModelId> whole = new TreeMap<>();
        models.models().forEach(model -> whole.put(model.toString(), model));
        List<ModelId> near = new ArrayList<>();
        models.models().stream().filter(model -> model.name().equals(id.name())).forEach(near::add);
        NearestNames.nearest(id.toString(), whole.keySet(), MOST_NEAR).stream()
                .map(whole::get)
                .filter(model -> !near.contains(model))
                .forEach(near::add);
        return near.subList(0, Math.min(MOST_NEAR, near.size()));
    }
}
