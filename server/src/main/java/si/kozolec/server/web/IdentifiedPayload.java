package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.draft.Draft;
import si.kozolec.identification.Candidate;
import si.kozolec.identification.Identification;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.sample.Sample;

/**
 * Which models data fit that somebody has put into a page, told so that it can be read.
 *
 * @param frame what is around it
 * @param found the models, and what was seen in the data
 * @param draft the draft of a new model, when none fits or when one was asked for
 */
public record IdentifiedPayload(Frame frame, Identification found, Optional<Draft> draft) {

    /** So many models are told about at length. */
    private static final int TOLD = 3;

    public boolean isReadable() {
        return !found.sample().isEmpty();
    }

    /** The answer in a sentence. */
    public String verdict() {
        Texts texts = frame.texts();
        if (!isReadable()) {
            return texts.of("identify.verdict.unreadable");
        }
        return texts.of(
                found.fits()
                        ? "identify.verdict.fits"
                        : found.models().isEmpty() ? "identify.verdict.none" : "identify.verdict.near");
    }

    /** How the data are written and how many there are of them. */
    public String seen() {
        Texts texts = frame.texts();
        Sample sample = found.sample();
        String key = sample.more() ? "identify.seen.first" : "identify.seen";
        return texts.of(
                key,
                texts.of("representation." + sample.form().code()),
                texts.count("identify.entities", sample.entities()),
                texts.count("identify.fields", sample.fields().size()));
    }

    /** What is wrong with the data, or worth knowing about how they were read. */
    public List<Finding> findings() {
        return found.sample().findings();
    }

    /** The models that are told about at length, the best first. */
    public List<Candidate> best() {
        return found.models().stream().limit(found.fits() ? TOLD : 2).toList();
    }

    /** The models that are only named. */
    public List<Candidate> others() {
        return found.models().subList(best().size(), found.models().size());
    }

    /** The model's name for people, else its own. */
    public String title(Candidate model) {
        String title = frame.texts().of(model.title());
        return title.isEmpty() ? model.model().name() : title;
    }

    /** How well it fits, from 0 to 100. */
    public long percent(Candidate model) {
        return Math.round(100 * model.score());
    }

    public String conformity(Candidate model) {
        return frame.texts().of("identify.conformity." + model.conformity().code());
    }

    /** The colour of the badge that says whether it conforms. */
    public String colour(Candidate model) {
        return switch (model.conformity()) {
            case AS_WRITTEN -> "good";
            case ONCE_RENAMED -> "warning";
            case NO -> "error";
            case UNTRIED -> "info";
        };
    }

    public String link(Candidate model) {
        return frame.link("/models/" + model.model());
    }

    /** Where the model tells about an attribute of its own. */
    public String link(ModelId model, String attribute) {
        String page = frame.link("/models/" + model);
        return attribute.matches("[A-Za-z][A-Za-z0-9_]*") ? page + "#attribute-" + attribute : page;
    }

    /** What there is to say about a field: how its name was recognised, and what of its values does not agree. */
    public List<String> remarks(Candidate.Match match) {
        List<String> remarks = new ArrayList<>();
        if (match.renamed()) {
            remarks.add(frame.texts().of("identify.likeness." + match.likeness().code()));
        }
        match.doubts().forEach(doubt -> remarks.add(frame.texts().of(doubt.text())));
        return remarks;
    }

    public String label(LocalizedText label) {
        return label.in(frame.texts().language());
    }

    /** What a judge says of the data as one of that model. */
    public List<Finding> problems(Candidate model) {
        return model.problems().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** The schema of the draft. */
    public String schema() {
        Draft made = draft.orElseThrow();
        return made.texts().getOrDefault(made.model().folder() + "/schema.json", "");
    }

    /** The files of the draft by the names that they have in the form of a proposal; not the list of what is to be done. */
    public Map<String, String> files() {
        return ProposalForm.files(draft.orElseThrow());
    }
}
