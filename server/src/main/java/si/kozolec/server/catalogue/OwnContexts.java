package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import si.kozolec.cache.ContextPath;
import si.kozolec.cache.PublishedContext;
import si.kozolec.cache.PublishedContexts;
import si.kozolec.model.Version;
import si.kozolec.schema.JsonDocument;

/** Finds the context that lies at an address of this repository, and tells what has taken its place since. */
public final class OwnContexts implements PublishedContexts {

    private final Catalogue catalogue;
    private final Contexts contexts;
    private final PublishedTerms terms;

    public OwnContexts(Catalogue catalogue, Contexts contexts, PublishedTerms terms) {
        this.catalogue = catalogue;
        this.contexts = contexts;
        this.terms = terms;
    }

    @Override
    public boolean isTerm(String iri) {
        return terms.find(iri).isPresent();
    }

    @Override
    public Optional<PublishedContext> at(ContextPath path) {
        if (path instanceof ContextPath.OfModel ofModel) {
            return catalogue.snapshot().find(ofModel.model()).flatMap(entry -> ofModel(entry, ofModel));
        } else if (path instanceof ContextPath.OfSubject ofSubject) {
            return ofSubject(ofSubject);
        }
        return contexts.set(((ContextPath.OfSet) path).digest())
                .map(set -> published(set.file(), set.models(), path, ""));
    }

    private Optional<PublishedContext> ofModel(ModelEntry entry, ContextPath.OfModel path) {
        Optional<PublishedVersion> latest = entry.latest();
        Optional<PublishedVersion> version =
                path.moves() ? latest : Version.parse(path.version()).map(entry.versions()::get);
        return version.flatMap(found -> catalogue
                .file(found, path.file())
                .map(stored -> published(
                        stored,
                        List.of(found.model() + "@" + found.version()),
                        path,
                        latest.filter(newest -> newest.version().compareTo(found.version()) > 0)
                                .map(newest -> path.at(newest.version().toString()))
                                .orElse(""))));
    }

    private Optional<PublishedContext> ofSubject(ContextPath.OfSubject path) {
        Optional<ContextSet> latest = latest(path.subject());
        Optional<ContextSet> set = path.moves() ? latest : contexts.subject(path.subject(), path.digest());
        return set.map(found -> published(
                found.file(),
                found.models(),
                path,
                latest.filter(newest -> !newest.digest().equals(found.digest()))
                        .map(newest -> path.at(newest.digest()))
                        .orElse("")));
    }

    private static PublishedContext published(StoredFile file, List<String> models, ContextPath path, String newer) {
        return new PublishedContext(
                JsonDocument.read("context.jsonld", file.bytes()).content().orElseThrow(), models, path.moves(), newer);
    }

    private Optional<ContextSet> latest(String subject) {
        try {
            return contexts.latest(subject);
        } catch (ContextClashException e) {
            // Its models cannot share one any more; what was made before stays.
            return Optional.empty();
        }
    }
}
