package si.kozolec.server.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.model.Finding;
import si.kozolec.ngsild.Representation;
import si.kozolec.validation.Judgement;

/**
 * The page where somebody has a payload judged: a form, and beside it what was found.
 *
 * @param frame what is around it
 * @param payload what stands in the form
 * @param model the model to judge by; empty to find it by the payload
 * @param representation the shape that the payload must have; empty to recognise it
 * @param strict whether unknown attributes and wrong formats are errors
 * @param allInstances whether each of several values over time is judged
 * @param problem why nothing could be judged; empty when that is no question
 * @param judged what was found; empty before anything was sent
 * @param excerpt the payload beside the findings
 */
public record ValidatePage(
        Frame frame,
        String payload,
        String model,
        String representation,
        boolean strict,
        boolean allInstances,
        String problem,
        Optional<JudgedPayload> judged,
        Excerpt excerpt)
        implements Page {

    private static final String UNKNOWN = "attribute-unknown";

    /** More is not put back into the form: it would only be sent to and fro. */
    static final int LONGEST_SHOWN = 1 << 20;

    public List<Representation> representations() {
        return List.of(Representation.values());
    }

    public boolean tooLongToShow() {
        return payload.length() > LONGEST_SHOWN;
    }

    public String shownPayload() {
        return tooLongToShow() ? "" : payload;
    }

    /** The verdict in a sentence. */
    public String verdict() {
        JudgedPayload found = judged.orElseThrow();
        Texts texts = frame.texts();
        if (found.totals().entities() == 0) {
            return texts.of("validate.verdict.none");
        }
        if (found.conforms()) {
            return texts.count("validate.verdict.good", found.totals().entities());
        }
        return texts.count("validate.verdict.bad", found.totals().errors());
    }

    public String counts() {
        var totals = judged.orElseThrow().totals();
        return Conversation.counts(
                frame.texts(),
                Map.of(
                        si.kozolec.model.Severity.ERROR, (int) totals.errors(),
                        si.kozolec.model.Severity.WARNING, (int) totals.warnings(),
                        si.kozolec.model.Severity.INFO, (int) totals.notes()));
    }

    public String shape(Judgement judgement) {
        Representation shape = judgement.representation();
        return shape == null ? "" : frame.texts().of("representation." + shape.code());
    }

    /** The page of the model that an entity was judged by. */
    public String modelLink(Judgement judgement) {
        return frame.link(
                "/models/" + judgement.model() + (judgement.version() == null ? "" : "/" + judgement.version()));
    }

    /** The attribute of the model that a finding is about; empty when it is about none. */
    public String attribute(Finding finding) {
        String[] parts = finding.pointer().split("/", -1);
        for (int index = 1; index < parts.length; index++) {
            if (!parts[index].matches("\\d+|data|features|properties")) {
                return parts[index].replace("~1", "/").replace("~0", "~");
            }
        }
        return "";
    }

    /** Where the model tells about that attribute, when one model is meant. */
    public String attributeLink(Finding finding) {
        var models = judged.orElseThrow().models();
        String attribute = attribute(finding);
        return models.size() != 1
                        || finding.code().equals(UNKNOWN)
                        || attribute.isEmpty()
                        || !attribute.matches("[A-Za-z][A-Za-z0-9_]*")
                ? ""
                : frame.link("/models/" + models.iterator().next()) + "#attribute-" + attribute;
    }
}
