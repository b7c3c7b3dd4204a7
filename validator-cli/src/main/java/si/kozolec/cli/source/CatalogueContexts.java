package si.kozolec.cli.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import si.kozolec.artifact.ContextDocument;
import si.kozolec.cache.ContextPath;
import si.kozolec.cache.PublishedContext;
import si.kozolec.cache.PublishedContexts;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/**
 * Makes the contexts of the models at hand. What they do not tell, another version or the context of several models, may be published
 * all the same, and can only be seen at the server.
 */
public final class CatalogueContexts implements PublishedContexts {

    private final ModelSource models;
    private final Once<Set<String>> terms;

    public CatalogueContexts(ModelSource models) {
        this.models = models;
        this.terms = new Once<>(this::allTerms);
    }

    @Override
    public Optional<PublishedContext> at(ContextPath path) {
        Optional<PublishedContext> found =
                path instanceof ContextPath.OfModel ofModel ? ofModel(ofModel) : Optional.empty();
        return found.or(() -> Optional.of(new PublishedContext(null, List.of(), path.moves(), "")));
    }

    @Override
    public boolean isTerm(String iri) {
        return terms.get().contains(iri);
    }

    private Optional<PublishedContext> ofModel(ContextPath.OfModel path) {
        Optional<KnownModel> latest = models.find(path.model(), Optional.empty());
        Optional<KnownModel> known = path.moves()
                ? latest
                : Version.parse(path.version()).flatMap(version -> models.find(path.model(), Optional.of(version)));
        return known.filter(found -> found.version() != null).map(found -> {
            ModelVersion model = found.model().get();
            boolean keyValues = path.file().equals(ContextDocument.KEY_VALUES);
            byte[] document = keyValues ? ContextDocument.ofKeyValues(model) : ContextDocument.of(model);
            return new PublishedContext(
                    JsonDocument.read(path.file(), document).content().orElseThrow(),
                    List.of(path.model() + "@" + found.version()),
                    path.moves(),
                    newer(path, found, latest));
        });
    }

    private static String newer(ContextPath.OfModel path, KnownModel found, Optional<KnownModel> latest) {
        Version here = found.version();
        return latest.map(KnownModel::version)
                .filter(newest -> here != null && newest.compareTo(here) > 0)
                .map(newest -> path.at(newest.toString()))
                .orElse("");
    }

    private Set<String> allTerms() {
        Set<String> all = new HashSet<>();
        models.models()
                .forEach(id -> models.find(id, Optional.empty())
                        .ifPresent(
                                known -> all.addAll(known.model().get().terms().values())));
        return all;
    }
}
