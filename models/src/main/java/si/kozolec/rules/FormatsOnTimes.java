package si.kozolec.rules;

import java.util.regex.Pattern;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks whether dates, times and durations are written in one agreed form (M2-07). */
final class FormatsOnTimes implements Rule {

    private static final Pattern VOCABULARY = Pattern.compile("schema\\.org/(?:DateTime|Date|Time|Duration)$");
    private static final Pattern NAME =
            Pattern.compile("^(?:date|time|timestamp)(?![a-z])|(?:Date|DateTime|Time|Timestamp|[a-z]At)$");
    private static final Pattern OTHER = Pattern.compile("Zone|zone|Format|Type|Unit|Frequency|Offset|Category");

    @Override
    public String code() {
        return "attribute-format";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        for (Attribute attribute : model.model().allAttributes().toList()) {
            boolean text = attribute.types().isEmpty()
                    || attribute.types().contains("string")
                    || attribute.itemTypes().contains("string");
            boolean free = attribute.formats().isEmpty()
                    && attribute.enumeration().isEmpty()
                    && model.definitions().of(attribute.path()).stream()
                            .noneMatch(definition -> definition.node().has("pattern"));
            if (text && free && attribute.children().isEmpty() && isTime(attribute)) {
                found.warning(model.spot(attribute), "", attribute.path());
            }
        }
    }

    private static boolean isTime(Attribute attribute) {
        String vocabulary = attribute.modelUri();
        boolean promised = vocabulary != null && VOCABULARY.matcher(vocabulary).find();
        return promised
                || (NAME.matcher(attribute.name()).find()
                        && !OTHER.matcher(attribute.name()).find());
    }
}
