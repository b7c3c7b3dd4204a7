package si.kozolec.rules;

import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks whether the term of another vocabulary that an attribute follows is an address. */
final class VocabularyAddresses implements Rule {

    @Override
    public String code() {
        return "attribute-vocabulary";
    }

    @Override
    public Severity worst() {
        return Severity.INFO;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            String vocabulary = attribute.modelUri();
            if (vocabulary != null && !ContextFile.isAbsolute(vocabulary)) {
                found.note(model.spot(attribute), "", attribute.path(), Texts.cut(vocabulary));
            }
        }
    }
}
