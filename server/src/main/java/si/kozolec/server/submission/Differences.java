package si.kozolec.server.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.catalogue.PlannedModel;
import si.kozolec.server.catalogue.Planner;
import si.kozolec.server.catalogue.PublicationPlan;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.TextChange;

/**
 * Tells what revisions change, and remembers it, because curators look at the same revision again and again. A difference follows from
 * three commits, the revision, its base and {@code main}, so what is remembered is never out of date: when {@code main} has moved,
 * nobody asks for it any more. What may be remembered is bounded by its size.
 */
final class Differences {

    /** Counted in models and changes, about a kilobyte each. */
    private static final long MOST_CHANGES = 10_000;

    private static final long MOST_CHARACTERS = 8L << 20;
    private static final int MOST_TEXT = 2 << 20;

    private final ModelRepository repository;
    private final Planner planner;
    private final Cache<Question, Difference> meanings = Caffeine.newBuilder()
            .maximumWeight(MOST_CHANGES)
            .weigher((Question question, Difference difference) -> weight(difference))
            .build();
    private final Cache<Question, List<TextChange>> texts = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Question question, List<TextChange> changes) -> weight(changes))
            .build();

    /** What a difference follows from; texts do not follow from {@code main}. */
    private record Question(@Nullable String main, @Nullable String base, String content) {}

    Differences(ModelRepository repository, Planner planner) {
        this.repository = repository;
        this.planner = planner;
    }

    /** What a revision would do to the catalogue as it stands now. */
    Difference of(Event.NewRevision revision) {
        String main = repository.main().orElse(null);
        return meanings.get(new Question(main, revision.base(), revision.content()), question -> planned(revision));
    }

    /** Keeps what somebody has planned anyway. */
    void remember(Event.NewRevision revision, PublicationPlan plan) {
        meanings.put(new Question(plan.main(), revision.base(), revision.content()), difference(plan));
    }

    /** What a revision changes in the texts, line by line. */
    List<TextChange> texts(Event.NewRevision revision) {
        return texts.get(
                new Question(null, revision.base(), revision.content()),
                question -> List.copyOf(repository.textChanges(revision.base(), revision.content(), MOST_TEXT)));
    }

    private Difference planned(Event.NewRevision revision) {
        try (GitWrite write = repository.writeMany()) {
            return difference(planner.plan(revision.base(), revision.content(), write));
        }
    }

    private static Difference difference(PublicationPlan plan) {
        return new Difference(plan.models(), plan.conflicts());
    }

    private static int weight(Difference difference) {
        int weight = 1 + difference.conflicts().size();
        for (PlannedModel model : difference.models()) {
            weight += 2 + model.findings().size();
            weight += model.comparison() == null
                    ? 0
                    : model.comparison().changes().size();
        }
        return weight;
    }

    private static int weight(List<TextChange> changes) {
        return 100
                + changes.stream()
                        .mapToInt(change -> 200 + change.diff().length())
                        .sum();
    }
}
