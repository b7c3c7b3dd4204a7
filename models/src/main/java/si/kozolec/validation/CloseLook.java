package si.kozolec.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Conversion;
import si.kozolec.ngsild.Envelope;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.PayloadDocument;
import si.kozolec.payload.Place;
import si.kozolec.payload.Slice;
import si.kozolec.plan.Passed;
import si.kozolec.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges a slice the slow way: read as a tree, its entities found, each judged by its model, all findings put where they belong. */
final class CloseLook {

    private final Judge judge;
    private final Slice slice;
    private final Wanted wanted;
    private final String file;
    private final boolean conforms;
    private final PayloadDocument document;

    /** @param conforms whether it is known already that the schema holds, so that the validator need not be asked */
    CloseLook(Judge judge, Slice slice, Wanted wanted, String file, boolean conforms) {
        this.judge = judge;
        this.slice = slice;
        this.wanted = wanted;
        this.file = file;
        this.conforms = conforms;
        this.document = PayloadDocument.read(slice, file);
    }

    List<Judgement> judgements() {
        Optional<JsonNode> content = document.content();
        if (content.isEmpty()) {
            return List.of(Judgements.unread(document.findings()));
        }
        DocumentOrder order = new DocumentOrder(content.get());
        List<Judgement> judgements = new ArrayList<>();
        List<Finding> ofDocument = document.findings();
        for (Envelope.Held held : Envelope.open(content.get())) {
            judgements.add(judgement(held, order, ofDocument));
            ofDocument = List.of();
        }
        return judgements;
    }

    private Judgement judgement(Envelope.Held held, DocumentOrder order, List<Finding> ofDocument) {
        Naming naming = Naming.of(held.entity()).beside(wanted.contexts());
        Optional<ModelChooser.Chosen> chosen = Optional.empty();
        Representation representation = null;
        List<Finding> findings = new ArrayList<>();
        if (held.entity() instanceof ObjectNode entity) {
            ModelId named = wanted.model();
            chosen = named == null ? judge.chosen(naming) : Optional.of(judge.named(named, wanted.version()));
            if (chosen.isPresent()) {
                CompiledModel model = judge.compiled(chosen.get());
                Conversion conversion = model.converter()
                        .convert(entity, Optional.ofNullable(wanted.representation()), wanted.moments());
                representation = conversion.representation();
                int size = slice.to() - slice.from();
                Passed passed =
                        conforms || !held.pointer().isEmpty() ? Passed.NOTHING : passed(entity, conversion, model);
                List<Finding> first = new EntityJudge(model, wanted, size, conforms, passed).judge(conversion);
                findings.addAll(aboutGaps(model));
                findings.addAll(new FurtherTypes(judge, wanted, size).with(first, entity, naming, model));
            }
            findings.addAll(aboutChoice(naming, chosen, Finding.anyError(findings)));
        } else {
            findings.add(finding(Severity.ERROR, "entity-expected", ""));
        }
        List<Finding> all = ordered(findings, held.pointer(), order, ofDocument);
        List<Finding> told = FindingCounts.worst(all, wanted.mostFindings());
        return new Judgement(
                held.entity().path("id").asStringOpt().orElse(null),
                naming.types().isEmpty() ? null : naming.type(),
                chosen.map(ModelChooser.Chosen::id).orElse(null),
                version(chosen),
                chosen.map(ModelChooser.Chosen::others).orElse(List.of()),
                representation,
                told.stream().map(this::placed).toList(),
                FindingCounts.of(all).minus(FindingCounts.of(told)));
    }

    /** What a plan has found right in the bytes, when those are judged as they were written. */
    // The same object: what a conversion leaves alone it hands on.
    @SuppressWarnings("ReferenceEquality")
    private Passed passed(ObjectNode entity, Conversion conversion, CompiledModel model) {
        Plan plan = model.planning().found();
        if (plan == null || conversion.representation() != Representation.KEY_VALUES) {
            return Passed.NOTHING;
        }
        Passed passed = plan.passed(slice.bytes(), slice.from(), slice.to());
        ObjectNode judged = conversion.keyValues();
        return passed.right().stream().allMatch(name -> judged.get(name) == entity.get(name)) ? passed : Passed.NOTHING;
    }

    private static si.kozolec.model.@Nullable Version version(Optional<ModelChooser.Chosen> chosen) {
        return chosen.isPresent() ? chosen.get().version() : null;
    }

    /** What there is to say about how the model was found; in a stream the choice is told again only where something is wrong. */
    private List<Finding> aboutChoice(Naming naming, Optional<ModelChooser.Chosen> chosen, boolean wrong) {
        if (chosen.isEmpty()) {
            return List.of(naming.types().isEmpty() ? typeMissing() : typeUnknown(naming.type()));
        }
        List<ModelId> others = chosen.get().others();
        if (others.isEmpty() || (!wrong && slice.index() > 0)) {
            return List.of();
        }
        String listed = Words.names(others.stream().map(ModelId::toString).toList());
        return List.of(
                finding(Severity.INFO, "model-chosen", "/type", chosen.get().id(), listed));
    }

    /** That the model has a schema with parts missing: "conforms" means less then. In a stream the first entity tells it. */
    private List<Finding> aboutGaps(CompiledModel model) {
        List<Finding> gaps = model.gaps();
        if (gaps.isEmpty() || slice.index() > 0) {
            return List.of();
        }
        Severity severity = wanted.strict() ? Severity.ERROR : Severity.WARNING;
        return List.of(finding(
                severity,
                "schema-incomplete",
                "",
                model.id(),
                gaps.size(),
                gaps.get(0).message()));
    }

    private static Finding typeMissing() {
        return finding(Severity.ERROR, "type-missing", "");
    }

    private Finding typeUnknown(String type) {
        List<String> near = judge.typesNear(type);
        LocalizedText hint =
                near.isEmpty() ? Texts.of("type-unknown.hint") : Texts.of("type-unknown.nearest", Words.names(near));
        LocalizedText message = Texts.of("type-unknown", Words.excerpt(type, 120));
        return new Finding(Severity.ERROR, "type-unknown", message, hint, null, 0, 0, "/type");
    }

    /** All findings in the order of the document, their pointers leading into it. */
    private List<Finding> ordered(
            List<Finding> findings, String holder, DocumentOrder order, List<Finding> ofDocument) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : ofDocument) {
            // Told with a pointer in the whole payload, which begins with that of the slice.
            Finding own =
                    at(finding, finding.pointer().substring(slice.pointer().length()));
            boolean lax = finding.code().equals("duplicate-key") && !wanted.strict();
            all.add(lax ? own.as(Severity.WARNING) : own);
        }
        findings.forEach(finding -> all.add(at(finding, holder + finding.pointer())));
        if (wanted.mostFindings() > 0) {
            all.sort(order);
        }
        return all;
    }

    private Finding placed(Finding finding) {
        Finding inPayload = at(finding, document.inPayload(finding.pointer()));
        if (finding.line() > 0 || !wanted.placed()) {
            return inPayload;
        }
        boolean ofName = finding.code().equals("attribute-unknown");
        Place place = ofName ? document.placeOfName(finding.pointer()) : document.place(finding.pointer());
        return inPayload.at(place.line(), place.column());
    }

    private Finding at(Finding finding, String pointer) {
        return finding.at(file, pointer);
    }

    private static Finding finding(Severity severity, String code, String pointer, Object... arguments) {
        LocalizedText hint = Texts.of(code + ".hint", arguments);
        return new Finding(severity, code, Texts.of(code, arguments), hint, null, 0, 0, pointer);
    }
}
