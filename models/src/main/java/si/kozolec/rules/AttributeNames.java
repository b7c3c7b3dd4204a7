package si.kozolec.rules;

import java.util.Set;
import java.util.regex.Pattern;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks whether names can be used everywhere (M2-25): brokers refuse some characters, and a name is a term of linked data. */
final class AttributeNames implements Rule {

    private static final Set<String> KEYWORDS = Set.of("@context", "@type", "@id", "@value");
    private static final Pattern REFUSED = Pattern.compile("[\\s<>\"'=;()\\p{Cntrl}]");
    private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9]*");

    @Override
    public String code() {
        return "attribute-name";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            String name = attribute.name();
            if (KEYWORDS.contains(name)) {
                continue;
            }
            if (REFUSED.matcher(name).find() || name.isEmpty()) {
                found.error(model.spot(attribute), "refused", Texts.cut(name));
            } else if (!PLAIN.matcher(name).matches()) {
                tell(model, attribute, found);
            }
        }
    }

    /** A name that comes with a term of somebody else is kept, so that data of both can be read together. */
    private static void tell(Subject model, Attribute attribute, Found found) {
        if (model.coins(attribute.name())) {
            found.warning(model.spot(attribute), "", Texts.cut(attribute.name()));
        } else {
            found.note(model.spot(attribute), "taken", Texts.cut(attribute.name()));
        }
    }
}
