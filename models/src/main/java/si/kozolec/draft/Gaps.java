package si.kozolec.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import si.kozolec.draft.Draft.Gap;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Wording;
import si.kozolec.reading.TermSource;

/** Tells what a machine cannot know and people must say, each with the rule that will ask for it. */
final class Gaps {

    private static final Wording WORDING = Wording.beside(Gaps.class);
    private static final int MOST_NAMES = 30;

    private Gaps() {}

    static List<Gap> of(ModelId id, List<Planned> attributes, boolean ownSubject, boolean chosen) {
        List<Gap> gaps = new ArrayList<>();
        String folder = id.folder() + "/";
        if (!chosen) {
            gaps.add(gap("model-name", folder, id.toString()));
        }
        gaps.add(gap("model-texts", folder + "texts.sl.json, texts.en.json, schema.json"));
        gaps.add(gap("model-tags", folder + "schema.json"));
        gaps.add(gap("model-metadata", folder + "kozolec.json"));
        gaps.add(gap("license-unknown", folder + "schema.json"));
        names(
                gaps,
                "attribute-description",
                folder + "schema.json, texts.sl.json",
                attributes.stream()
                        .filter(attribute -> attribute.description().isEmpty()
                                || attribute.field().inner().stream().findAny().isPresent())
                        .map(Planned::name)
                        .toList());
        names(
                gaps,
                "attribute-translation",
                folder + "texts.sl.json",
                attributes.stream()
                        .filter(attribute -> !attribute.description().isEmpty()
                                && attribute.description().sl().isEmpty())
                        .map(Planned::name)
                        .toList());
        names(
                gaps,
                "attribute-unit",
                folder + "schema.json",
                attributes.stream()
                        .filter(attribute ->
                                attribute.isNumber() && attribute.unit().isEmpty())
                        .map(Planned::name)
                        .toList());
        names(
                gaps,
                "attribute-renamed",
                folder + "schema.json",
                attributes.stream()
                        .filter(attribute ->
                                !attribute.name().equals(attribute.field().name()))
                        .map(attribute -> attribute.field().name() + " → " + attribute.name())
                        .toList());
        names(
                gaps,
                "attribute-privacy",
                folder + "schema.json",
                attributes.stream()
                        .filter(Planned::mayBePersonal)
                        .map(Planned::name)
                        .toList());
        gaps.add(gap("examples", folder + "examples/"));
        if (!ownSubject) {
            names(
                    gaps,
                    "context-covers",
                    id.subjectFolder() + "/context.jsonld",
                    Stream.concat(Stream.of(id.name()), attributes.stream().map(Planned::name))
                            .filter(term -> !TermSource.isCore(term))
                            .toList());
        }
        return gaps;
    }

    static LocalizedText text(String key, Object... arguments) {
        return WORDING.text(key, arguments);
    }

    private static void names(List<Gap> gaps, String rule, String file, List<String> names) {
        if (!names.isEmpty()) {
            String row = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
            gaps.add(gap(rule, file, names.size() > MOST_NAMES ? row + ", …" : row));
        }
    }

    private static Gap gap(String rule, String file, Object... arguments) {
        return new Gap(rule, file, text("gap." + rule, arguments));
    }
}
