package si.kozolec.rules;

import java.util.HashMap;
import java.util.Map;
import si.kozolec.model.Severity;

/** Asks whether two terms share one IRI (M2-12): whoever reads the data back cannot tell which was meant. */
final class ContextUnambiguous implements Rule {

    @Override
    public String code() {
        return "context-ambiguous";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        Map<String, String> byIri = new HashMap<>();
        model.model().terms().forEach((term, iri) -> {
            String twin = byIri.putIfAbsent(iri, term);
            if (twin != null) {
                ContextFile.Entry entry = model.context().entries().get(term);
                Spot spot = entry == null ? model.spotOfTerm(term) : entry.spot();
                found.warning(spot, "", term, twin, iri);
            }
        });
    }
}
