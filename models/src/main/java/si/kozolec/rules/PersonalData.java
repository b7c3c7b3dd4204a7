package si.kozolec.rules;

import java.util.Locale;
import java.util.Set;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks a person to look where a name suggests personal data and nothing is said about it (M2-24). */
final class PersonalData implements Rule {

    private static final Set<String> PERSONAL = Set.of(
            "email",
            "telephone",
            "phone",
            "phonenumber",
            "faxnumber",
            "birthdate",
            "dateofbirth",
            "givenname",
            "familyname",
            "firstname",
            "lastname",
            "fullname",
            "gender",
            "nationality",
            "taxid",
            "passportnumber",
            "licenseplate",
            "vehicleplateidentifier",
            "ipaddress");

    @Override
    public String code() {
        return "attribute-privacy";
    }

    @Override
    public Severity worst() {
        return Severity.INFO;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            boolean suspected = PERSONAL.contains(attribute.name().toLowerCase(Locale.ROOT));
            if (suspected && attribute.privacy() == null) {
                found.note(model.spot(attribute), "", attribute.path());
            }
        }
    }
}
