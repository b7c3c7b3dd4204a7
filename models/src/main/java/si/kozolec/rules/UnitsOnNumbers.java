package si.kozolec.rules;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;
import si.kozolec.model.Unit;

/** Asks what every number counts or measures (M2-06): 20 degrees are warm or freezing. */
final class UnitsOnNumbers implements Rule {

    private static final Pattern IDENTIFIER = Pattern.compile("(?:^id|Id|Ids|ID)$");
    private static final Pattern MONEY =
            Pattern.compile("price|cost|amount|fee|charge|budget|value", Pattern.CASE_INSENSITIVE);

    @Override
    public String code() {
        return "attribute-unit";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        check(model, model.model().attributes(), found);
    }

    private static void check(Subject model, List<Attribute> siblings, Found found) {
        Set<String> names = siblings.stream().map(Attribute::name).collect(Collectors.toSet());
        for (Attribute attribute : siblings) {
            Unit unit = attribute.unit();
            if (unit != null && unit.code().isEmpty() && !isCurrency(unit)) {
                found.warning(model.spot(attribute), "unknown", attribute.path(), Texts.cut(unit.text()));
            } else if (unit == null && isNumber(attribute) && !hasUnitBeside(attribute.name(), names)) {
                found.warning(model.spot(attribute), "", attribute.path());
            }
            check(model, attribute.children(), found);
        }
    }

    private static boolean isNumber(Attribute attribute) {
        List<String> types = attribute.types().contains("array") ? attribute.itemTypes() : attribute.types();
        return attribute.enumeration().isEmpty()
                && !IDENTIFIER.matcher(attribute.name()).find()
                && (types.contains("number") || types.contains("integer"));
    }

    /** Money has no UN/CEFACT code, but everybody knows the codes of ISO 4217. */
    private static boolean isCurrency(Unit unit) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(unit.text()));
    }

    /** Some numbers have their unit in another attribute: a price its currency, a period the unit of the period. */
    private static boolean hasUnitBeside(String name, Set<String> names) {
        boolean money = MONEY.matcher(name).find();
        return names.stream()
                .anyMatch(other -> (money && other.toLowerCase(Locale.ROOT).contains("currency"))
                        || other.equals(name + "Unit")
                        || other.equals(name + "UnitCode")
                        || other.equals("unitCode")
                        || other.equals("unitText"));
    }
}
