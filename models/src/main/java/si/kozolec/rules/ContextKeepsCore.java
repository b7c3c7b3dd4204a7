package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Severity;
import si.kozolec.reading.TermSource;

/** Asks whether the context leaves the terms of the NGSI-LD core alone (M2-12): brokers protect them, so they would mean two things. */
final class ContextKeepsCore implements Rule {

    /** Where the core context's own terms lead. */
    private static final List<String> HOMES = List.of(
            "https://uri.etsi.org/ngsi-ld/",
            "http://uri.etsi.org/ngsi-ld/",
            "ngsi-ld:",
            "https://purl.org/geojson/vocab#",
            "geojson:",
            "http://purl.org/dc/terms/",
            "https://purl.org/dc/terms/");

    @Override
    public String code() {
        return "context-core";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.context().isThere();
    }

    @Override
    public void check(Subject model, Found found) {

        ContextFile context = model.context();
        for (ContextFile.Entry entry : context.entries().values()) {
            String written = entry.written();
            String iri = context.expanded(written);
            boolean same = written.isEmpty()
                    || written.startsWith("@")
                    || HOMES.stream().anyMatch(iri::startsWith);
            if (TermSource.isCore(entry.term()) && !same) {
                found.error(entry.spot(), "", entry.term(), Texts.cut(iri));
            }
        }
    }
}
