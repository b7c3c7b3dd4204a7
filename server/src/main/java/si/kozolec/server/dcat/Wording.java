package si.kozolec.server.dcat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import si.kozolec.model.Attribute;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;

/** What a version says of itself to those who search: title, description, keywords, themes, languages and the names of its terms. */
final class Wording {

    private final Writing writing;

    Wording(Writing writing) {
        this.writing = writing;
    }

    /** Its title; for a model that has none, its name. */
    static LocalizedText title(ModelVersion model) {
        return model.title().isEmpty() ? LocalizedText.english(model.id().toString()) : model.title();
    }

    void describe(Writing.Said said, Version version, ModelVersion model) {
        LocalizedText title = title(model);
        said.text(Space.DCT, "title", withVersion(title, version));
        LocalizedText description = model.description().isEmpty() ? title : model.description();
        said.text(Space.DCT, "description", description);
        for (Language language : Language.values()) {
            Set<String> words = new TreeSet<>(model.keywords().getOrDefault(language, List.of()));
            if (language == Language.EN) {
                words.addAll(model.tags());
            }
            words.removeIf(String::isBlank);
            words.forEach(word -> said.has(Space.DCAT, "keyword", Writing.text(word, language)));
        }
        model.domains().stream()
                .flatMap(domain -> Concept.themeOf(domain).stream())
                .distinct()
                .forEach(theme -> said.has(Space.DCAT, "theme", theme.in(writing)));
        if (!description.sl().isEmpty()) {
            said.has(Space.DCT, "language", Concept.SLOVENIAN.in(writing));
        }
        if (!description.en().isEmpty()) {
            said.has(Space.DCT, "language", Concept.ENGLISH.in(writing));
        }
    }

    /** The entity type and the attributes of the first level, with their names for people. */
    void terms(Writing.Said said, ModelVersion model) {
        term(model, model.entityType(), "Class", title(model)).ifPresent(node -> said.has(Space.DCT, "hasPart", node));
        for (Attribute attribute : model.attributes()) {
            LocalizedText label =
                    attribute.label().isEmpty() ? LocalizedText.english(attribute.name()) : attribute.label();
            term(model, attribute.name(), "Property", label).ifPresent(node -> said.has(Space.DCT, "hasPart", node));
        }
    }

    private Optional<Node> term(ModelVersion model, String term, String kind, LocalizedText label) {
        return Optional.ofNullable(model.terms().get(term)).flatMap(Iris::of).map(iri -> {
            Node node = Writing.iri(iri);
            if (!writing.knows(node)) {
                writing.of(node)
                        .is(kind.equals("Class") ? Space.RDFS : Space.RDF, kind)
                        .text(Space.RDFS, "label", label);
            }
            return node;
        });
    }

    private static LocalizedText withVersion(LocalizedText title, Version version) {
        return new LocalizedText(
                title.sl().isEmpty() ? "" : title.sl() + " " + version,
                title.en().isEmpty() ? "" : title.en() + " " + version);
    }
}
