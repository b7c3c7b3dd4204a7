package si.kozolec.rules;

import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Severity;

/** Asks for a title and a description that say something, in Slovenian and in English (M2-03). */
final class ModelTexts implements Rule {

    private static final int SHORTEST = 30;

    @Override
    public String code() {
        return "model-texts";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject model, Found found) {

        LocalizedText title = model.model().title();
        LocalizedText description = model.model().description();
        for (Language language : Language.values()) {
            LocalizedText name = Texts.of("language." + language.tag());
            if (title.in(language).isBlank()) {
                found.warning(spot(model, language, "title"), "title", name);
            }
            String words = description.in(language);
            if (words.isBlank()) {
                found.warning(spot(model, language, "description"), "description", name);
            } else if (words.length() < SHORTEST) {
                found.warning(spot(model, language, "description"), "short", name, words.length(), SHORTEST);
            }
        }
        if (!description.sl().isBlank() && description.sl().equals(description.en())) {
            found.warning(spot(model, Language.SL, "description"), "same");
        }
    }

    private static Spot spot(Subject model, Language language, String field) {
        Spot file = model.file("texts." + language.tag() + ".json");
        return file.below(field);
    }
}
