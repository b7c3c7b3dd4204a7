package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Conversion;
import si.kozolec.ngsild.Envelope;
import si.kozolec.ngsild.Origins;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.Slice;
import si.kozolec.plan.Plan;
import si.kozolec.plan.Planning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of any payload whether it conforms to its model, and what is wrong where it does not. May be shared between threads.
 *
 * <pre>{@code
 * Judge judge = new Judge(models);
 * judge.prepare(wanted);
 * Judgement judgement = judge.judge(slice, wanted, "entities.ndjson");
 * }</pre>
 *
 * <p>A judge believes that its source does not change. When it does, a new judge over the same {@link CompiledModels} costs nothing.
 */
public final class Judge {

    private static final int MOST_NEAR = 5;

    private final ModelSource models;
    private final CompiledModels compiled;
    private final ModelChooser chooser;

    public Judge(ModelSource models) {
        this(models, new CompiledModels(CompiledModels.USUAL));
    }

    public Judge(ModelSource models, CompiledModels compiled) {
        this.models = models;
        this.compiled = compiled;
        this.chooser = new ModelChooser(models);
    }

    /**
     * Makes sure, before any payload is judged, that what is wanted can be had.
     *
     * @throws UnknownModelException if there is no such model, or not in that version
     */
    public void prepare(Wanted wanted) {
        if (wanted.model() != null) {
            wantedModel(wanted.model(), wanted);
        }
    }

    /** What the plan of that model holds, for those who want to understand it. */
    public Planning planning(Wanted wanted, ModelId model) {
        return wantedModel(model, wanted).planning();
    }

    /**
     * Judges one entity; of a notification or a collection, which hold several, all together.
     *
     * @param file the file to name in the findings, as the user named it
     * @throws UnknownModelException if a model is wanted that there is not
     */
    public Judgement judge(Slice slice, Wanted wanted, String file) {
        Judgement quick = quick(slice, wanted);
        if (quick != null) {
            return quick;
        }
        List<Judgement> each = slowly(slice, wanted, file);
        return each.size() == 1 ? each.get(0) : Judgements.together(each, wanted.mostFindings());
    }

    /**
     * Judges each entity of a slice: most have one, a notification or a collection has several.
     *
     * @param file the file to name in the findings, as the user named it
     * @throws UnknownModelException if a model is wanted that there is not
     */
    public List<Judgement> judgeEach(Slice slice, Wanted wanted, String file) {
        Judgement quick = quick(slice, wanted);
        return quick == null ? slowly(slice, wanted, file) : List.of(quick);
    }

    private @Nullable Judgement quick(Slice slice, Wanted wanted) {
        Representation stated = wanted.representation();
        ModelId id = wanted.model();
        if (id == null || (stated != null && stated != Representation.KEY_VALUES)) {
            return null;
        }
        CompiledModel model = wantedModel(id, wanted);
        Plan plan = model.planning().found();
        return plan != null && plan.accepts(slice.bytes(), slice.from(), slice.to())
                ? Judgements.clean(model, List.of())
                : null;
    }

    private List<Judgement> slowly(Slice slice, Wanted wanted, String file) {
        Document document = Document.read(slice, file);
        if (document.content().isEmpty()) {
            List<Finding> placed = document.findings().stream()
                    .map(finding -> document.placed(finding, file))
                    .toList();
            return List.of(Judgements.unread(placed));
        }
        JsonNode root = document.content().get();
        List<Judgement> judgements = new ArrayList<>();
        List<Finding> ofDocument = document.findings();
        for (Envelope.Held held : Envelope.open(root)) {
            judgements.add(one(document, root, held, wanted, file, ofDocument));
            ofDocument = List.of();
        }
        return judgements;
    }

    private Judgement one(
            Document document,
            JsonNode root,
            Envelope.Held held,
            Wanted wanted,
            String file,
            List<Finding> ofDocument) {
        List<Finding> findings = new ArrayList<>(ofDocument);
        Naming naming = Naming.of(held.entity());
        CompiledModel model = null;
        List<ModelId> others = List.of();
        Representation representation = null;
        if (held.entity() instanceof ObjectNode entity) {
            if (wanted.model() != null) {
                model = wantedModel(wanted.model(), wanted);
            } else {
                Optional<ModelChooser.Chosen> chosen = chooser.choose(naming);
                model = chosen.map(c -> compiled.of(c.model())).orElse(null);
                others = chosen.map(ModelChooser.Chosen::others).orElse(List.of());
                findings.addAll(aboutChoice(held, naming, chosen));
            }
            if (model != null) {
                Conversion conversion = convert(entity);
                representation = conversion.representation();
                int size = document.slice().to() - document.slice().from();
                new EntityJudge(model, wanted, size)
                        .judge(conversion)
                        .forEach(finding -> findings.add(below(held.pointer(), finding)));
            }
        } else {
            findings.add(finding(Severity.ERROR, "entity-expected", held.pointer()));
        }
        findings.sort(new DocumentOrder(root));
        int told = Math.min(wanted.mostFindings(), findings.size());
        List<Finding> placed = findings.subList(0, told).stream()
                .map(finding -> document.placed(finding, file))
                .toList();
        String id = held.entity().path("id").asStringOpt().orElse(null);
        return new Judgement(
                id,
                naming.types().isEmpty() ? null : naming.type(),
                model == null ? null : model.id(),
                model == null ? null : model.known().version(),
                others,
                representation,
                placed,
                findings.size() - told);
    }

    private static Conversion convert(ObjectNode entity) {
        return new Conversion(Representation.KEY_VALUES, false, entity, Origins.SAME, List.of(), List.of());
    }

    private List<Finding> aboutChoice(Envelope.Held held, Naming naming, Optional<ModelChooser.Chosen> chosen) {
        if (chosen.isEmpty() && naming.types().isEmpty()) {
            return List.of(finding(Severity.ERROR, "type-missing", held.pointer()));
        }
        if (chosen.isEmpty()) {
            return List.of(unknownType(held, naming.type()));
        }
        if (chosen.get().others().isEmpty()) {
            return List.of();
        }
        List<String> others =
                chosen.get().others().stream().map(ModelId::toString).toList();
        ModelId id = chosen.get().model().id();
        return List.of(finding(Severity.INFO, "model-chosen", held.pointer() + "/type", id, Words.names(others)));
    }

    private Finding unknownType(Envelope.Held held, String type) {
        Map<String, ModelId> names = new TreeMap<>();
        models.models().forEach(id -> names.putIfAbsent(id.name(), id));
        List<String> near = NearestNames.nearest(ModelChooser.localName(type), names.keySet(), MOST_NEAR);
        LocalizedText hint =
                near.isEmpty() ? Texts.of("type-unknown.hint") : Texts.of("type-unknown.nearest", Words.names(near));
        LocalizedText message = Texts.of("type-unknown", Words.excerpt(type, 120));
        return new Finding(Severity.ERROR, "type-unknown", message, hint, null, 0, 0, held.pointer() + "/type");
    }

    private CompiledModel wantedModel(ModelId id, Wanted wanted) {
        return compiled.of(models.find(id, Optional.ofNullable(wanted.version()))
                .orElseThrow(() -> new UnknownModelException(id, wanted.version(), near(id))));
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

    private static Finding finding(Severity severity, String code, String pointer, Object... arguments) {
        LocalizedText hint = Texts.of(code + ".hint", arguments);
        return new Finding(severity, code, Texts.of(code, arguments), hint, null, 0, 0, pointer);
    }

    private static Finding below(String pointer, Finding finding) {
        return new Finding(
                finding.severity(),
                finding.code(),
                finding.message(),
                finding.hint(),
                null,
                0,
                0,
                pointer + finding.pointer(),
                finding.schemaPointer());
    }
}
