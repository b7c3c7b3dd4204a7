package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks whether every term means the same wherever it stands: contexts inside contexts are lost on most brokers. */
final class ContextUnscoped implements Rule {

    @Override
    public String code() {
        return "context-scoped";
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

        for (ContextFile.Entry entry : model.context().entries().values()) {
            if (entry.definition().has("@context")) {
                found.error(entry.spot(), "", entry.term());
            }
        }
    }
}
