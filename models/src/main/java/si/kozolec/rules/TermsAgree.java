package si.kozolec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;

/**
 * Asks whether a published model uses the same word for something else (M2-12): cities put both into one broker.
 *
 * <p>Who makes up a new meaning for a published word is warned, word by word. Who takes his meaning from another vocabulary, or from one
 * of those that are published, can do no more; that there are others is noted once.
 */
final class TermsAgree implements Rule {

    @Override
    public String code() {
        return "context-clash";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable() && model.surroundings().isKnown();
    }

    @Override
    public void check(Subject model, Found found) {
        Map<String, String> taken = new TreeMap<>();
        model.model().terms().forEach((term, iri) -> {
            List<String> others = others(model, term, iri);
            if (others.isEmpty()) {
                return;
            }
            if (model.coins(term) && !isShared(model, term, iri)) {
                ContextFile.Entry entry = model.context().entries().get(term);
                Spot spot = entry == null ? model.spotOfTerm(term) : entry.spot();
                found.warning(spot, "", term, iri, Texts.names(others));
            } else {
                taken.put(term, iri);
            }
        });
        if (!taken.isEmpty()) {
            found.note(model.spot(""), "taken", taken.size(), Texts.names(taken.keySet()));
        }
    }

    /** The models in which the term means something else. */
    private static List<String> others(Subject model, String term, String iri) {
        List<String> others = new ArrayList<>();
        model.surroundings().meanings(term).forEach((meaning, models) -> {
            if (!meaning.equals(iri)) {
                models.stream()
                        .filter(other -> !other.equals(model.id()))
                        .map(ModelId::toString)
                        .forEach(others::add);
            }
        });
        return others;
    }

    /** Whether another subject means the same by it. */
    private static boolean isShared(Subject model, String term, String iri) {
        return model.surroundings().meanings(term).getOrDefault(iri, List.of()).stream()
                .anyMatch(other -> !other.subject().equals(model.id().subject()));
    }
}
