package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Attribute;
import si.kozolec.model.Language;
import si.kozolec.model.Severity;

/** Asks whether people read about every attribute in both languages (M2-04); told once for the whole model. */
final class TranslatedAttributes implements Rule {

    @Override
    public String code() {
        return "attribute-translation";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        List<Attribute> all = model.model().allAttributes().toList();
        for (Language language : Language.values()) {
            List<String> lacking = all.stream()
                    .filter(attribute -> attribute.description().in(language).isBlank()
                            && !attribute.description().isEmpty())
                    .map(Attribute::path)
                    .toList();
            if (!lacking.isEmpty()) {
                found.warning(
                        model.file("texts." + language.tag() + ".json"),
                        "",
                        lacking.size(),
                        all.size(),
                        Texts.of("language." + language.tag()),
                        Texts.names(lacking));
            }
        }
        List<String> unnamed = all.stream()
                .filter(attribute -> attribute.label().sl().isBlank())
                .map(Attribute::path)
                .toList();
        if (!unnamed.isEmpty()) {
            found.note(model.file("texts.sl.json"), "label", unnamed.size(), all.size(), Texts.names(unnamed));
        }
    }
}
