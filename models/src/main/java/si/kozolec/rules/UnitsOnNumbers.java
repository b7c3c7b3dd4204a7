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
        UnitsBeside beside = UnitsBeside.of(siblings);
        for (Attribute attribute : siblings) {
            Unit unit = attribute.unit();
            if (unit != null && unit.code().isEmpty() && !isCurrency(unit)) {
                found.warning(model.spot(attribute), "unknown", attribute.path(), Texts.cut(unit.text()));
            } else if (unit == null && isNumber(attribute) && !beside.tells(attribute.name())) {
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
    private record UnitsBeside(Set<String> names, boolean currency) {

        private static UnitsBeside of(List<Attribute> siblings) {
            Set<String> names = siblings.stream().map(Attribute::name).collect(Collectors.toSet());
            boolean currency = names.stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("currency"));
            return new UnitsBeside(names, currency);
        }

        private boolean tells(String name) {
            return (currency && MONEY.matcher(name).find())
                    || names.contains(name + "Unit")
                    || names.contains(name + "UnitCode")
                    || names.contains("unitCode")
                    || names.contains("unitText");
        }
    }
}
