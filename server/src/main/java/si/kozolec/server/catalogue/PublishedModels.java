package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/** Lets payloads be judged by what is published, in any version of it. */
public final class PublishedModels implements ModelSource {

    private final Catalogue catalogue;
    private volatile State state;

    public PublishedModels(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.state = new State(commits());
    }

    /** What the answers follow from. */
    private static final class State {

        private final String commits;

        private State(String commits) {
            this.commits = commits;
        }
    }

    @Override
    public Object state() {
        State known = state;
        String commits = commits();
        if (!known.commits.equals(commits)) {
            known = new State(commits);
            state = known;
        }
        return known;
    }

    @Override
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        return catalogue
                .snapshot()
                .find(id)
                .flatMap(entry -> version.isPresent()
                        ? Optional.ofNullable(entry.versions().get(version.get()))
                        : entry.latest())
                .map(this::known);
    }

    @Override
    public List<ModelId> ofType(String entityType) {
        return catalogue.index().ofType(entityType).stream()
                .filter(this::isPublished)
                .toList();
    }

    @Override
    public List<ModelId> models() {
        return catalogue.snapshot().models().stream()
                .filter(entry -> !entry.versions().isEmpty())
                .map(ModelEntry::id)
                .toList();
    }

    private boolean isPublished(ModelId id) {
        return catalogue
                .snapshot()
                .find(id)
                .filter(entry -> !entry.versions().isEmpty())
                .isPresent();
    }

    /** Versions come from the repository, types and attributes from the index, which may follow a moment later. */
    private String commits() {
        return catalogue.snapshot().commit().orElse("")
                + catalogue.index().commit().orElse("");
    }

    private KnownModel known(PublishedVersion version) {
        return new KnownModel(
                version.model(),
                version.version(),
                once(() -> catalogue.bundle(version)),
                () -> catalogue.describe(version));
    }

    /** Making a bundle is dear, and whoever judges may ask for it twice. */
    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                T known = made == null ? maker.get() : made;
                made = known;
                return known;
            }
        };
    }
}
