package si.kozolec.rules;

import si.kozolec.model.Attribute;
import si.kozolec.model.Language;
import si.kozolec.model.Severity;

/** Asks what each attribute means (M2-04): a name alone is read by everybody as he likes. */
final class DescribedAttributes implements Rule {

    /** What upstream asks for, too. */
    private static final int SHORTEST = 15;

    @Override
    public String code() {
        return "attribute-description";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            String words = attribute.description().preferring(Language.EN);
            if (words.isBlank()) {
                found.warning(model.spot(attribute), "", attribute.path());
            } else if (words.length() < SHORTEST) {
                found.warning(model.spot(attribute), "short", attribute.path(), words, SHORTEST);
            }
        }
    }
}
