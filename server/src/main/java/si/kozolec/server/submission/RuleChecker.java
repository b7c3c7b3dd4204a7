package si.kozolec.server.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.rules.Proposal;
import si.kozolec.rules.RuleBook;
import si.kozolec.rules.Surroundings;
import si.kozolec.server.git.GitTreeFiles;
import si.kozolec.server.git.ModelRepository;

/** Asks the rules for a good model, among all that is published at the moment. */
public final class RuleChecker implements Checker {

    private final ModelRepository repository;
    private final RuleBook rules = RuleBook.standard();
    private final KnownNeighbours neighbours = new KnownNeighbours();
    private @Nullable Seen seen;

    public RuleChecker(ModelRepository repository) {
        this.repository = repository;
    }

    /** What surrounds a model at one commit; it follows main by reading what has changed, since all of it is much. */
    private record Seen(String main, Surroundings surroundings) {}

    @Override
    public List<Finding> check(ModelFiles files, ModelId id) {
        return rules.check(new Proposal(files, id, surroundings()));
    }

    private synchronized Surroundings surroundings() {
        Optional<String> main = repository.main();
        if (main.isEmpty()) {
            return Surroundings.NONE;
        }
        Seen now = seen;
        if (now == null || !now.main().equals(main.get())) {
            GitTreeFiles files = repository.files(main.get());
            now = new Seen(main.get(), Surroundings.of(files, neighbours.in(files)));
            seen = now;
        }
        return now.surroundings();
    }
}
