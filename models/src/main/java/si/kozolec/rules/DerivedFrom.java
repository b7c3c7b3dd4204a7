package si.kozolec.rules;

import si.kozolec.model.Severity;

/** Asks which standard model this one comes from (M2-11). A new one may rightly have none: that is for a person to judge. */
final class DerivedFrom implements Rule {

    @Override
    public String code() {
        return "derived-from";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        String from = model.model().derivedFrom();
        if (from == null) {
            found.note(model.spot("/derivedFrom"), "");
        } else if (!ContextFile.isAbsolute(from)) {
            found.warning(model.spot("/derivedFrom"), "address", Texts.cut(from));
        }
    }
}
