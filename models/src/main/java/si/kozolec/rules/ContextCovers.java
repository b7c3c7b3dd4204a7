package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks whether the subject's context gives every attribute and the type an absolute IRI (M2-12). */
final class ContextCovers implements Rule {

    @Override
    public String code() {
        return "context-covers";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {
        ContextFile context = model.context();
        if (!context.isThere()) {
            found.warning(model.spot(""), "file", context.path());
            return;
        }
        if (context.entries().containsKey("@vocab")) {
            return;
        }
        for (String term : model.model().terms().keySet()) {
            ContextFile.Entry entry = context.entries().get(term);
            if (entry == null) {
                found.warning(model.spotOfTerm(term), "", term, context.path());
            } else if (context.iri(term).isEmpty()) {
                found.warning(entry.spot(), "relative", term, Texts.cut(entry.written()));
            }
        }
    }
}
