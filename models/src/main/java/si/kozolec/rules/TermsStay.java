package si.kozolec.rules;

import java.util.Map;
import si.kozolec.model.Severity;

/** Asks whether every term still has the IRI that it was published with: stored data would be found no more. */
final class TermsStay implements Rule {

    @Override
    public String code() {
        return "term-moved";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable() && model.before().isPresent();
    }

    @Override
    public void check(Subject model, Found found) {

        Map<String, String> published =
                model.before().map(last -> last.model().terms()).orElse(Map.of());
        published.forEach((term, old) -> {
            String now = model.context().iri(term).orElse(model.model().terms().get(term));
            if (now != null && !now.equals(old)) {
                ContextFile.Entry entry = model.context().entries().get(term);
                Spot spot = entry == null ? model.spotOfTerm(term) : entry.spot();
                found.error(spot, "", term, old, now);
            }
        });
    }
}
