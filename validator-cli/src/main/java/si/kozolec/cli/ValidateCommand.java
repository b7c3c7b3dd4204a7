package si.kozolec.cli;

import java.util.List;
import java.util.Optional;
import si.kozolec.cli.arguments.Arguments;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.ModelId;
import si.kozolec.ngsild.Moments;
import si.kozolec.ngsild.Representation;
import si.kozolec.plan.Planning;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.UnknownModelException;
import si.kozolec.validation.Wanted;

/** Judges payloads: do they conform to their model? */
final class ValidateCommand implements Command {

    @Override
    public int run(Shell shell) {
        Arguments arguments = shell.arguments();
        Wanted wanted = wanted(arguments);
        int most = arguments.number(Option.MAX_FINDINGS, Telling.MOST);
        int threads = arguments.number(Option.THREADS, shell.surroundings().cores());
        Optional<String> explained = arguments.value(Option.EXPLAIN_PLAN);
        if (arguments.operands().isEmpty() && explained.isEmpty()) {
            throw arguments.wrongOperands();
        }
        ModelSource models = shell.sources().models();
        Judge judge = new Judge(models);
        if (explained.isPresent()) {
            explain(shell, judge, Models.Name.parse(explained.get()));
            if (arguments.operands().isEmpty()) {
                return ExitCode.CONFORMS;
            }
        }
        prepare(judge, wanted, models, arguments.has(Option.FROZEN));
        Counts counts = new Counts();
        Progress progress = new Progress(shell.surroundings());
        Telling telling = new Telling(shell, most, counts, progress);
        FileJudging judging =
                new FileJudging(judge, wanted, counts, shell.format().equals("text"), threads, progress, telling);
        new Inputs(shell.surroundings()).each(arguments.operands(), judging::judge, telling::unreadable);
        int exitCode = telling.end();
        // Where there is nothing to judge by, the payload is not to blame.
        return judge.metUnusableSchema() ? ExitCode.UNREADABLE : exitCode;
    }

    private static Wanted wanted(Arguments arguments) {
        Models.Name name = arguments.value(Option.MODEL).map(Models.Name::parse).orElse(null);
        Representation representation = arguments
                .value(Option.REPRESENTATION)
                .flatMap(Representation::of)
                .orElse(null);
        return new Wanted(
                name == null ? null : name.id(),
                name == null ? null : name.version().orElse(null),
                representation,
                arguments.has(Option.STRICT),
                arguments.has(Option.ALL_INSTANCES) ? Moments.ALL : Moments.LATEST,
                List.of(),
                Wanted.MOST_FINDINGS);
    }

    /** A model that was named must be there before any payload is opened. */
    private static void prepare(Judge judge, Wanted wanted, ModelSource models, boolean frozen) {
        ModelId id = wanted.model();
        if (id == null) {
            if (frozen) {
                // Opened now, so that a lock that cannot be read stops us before the first payload.
                models.models();
            }
            return;
        }
        try {
            judge.prepareAhead(wanted);
        } catch (UnknownModelException e) {
            throw unknown(e, frozen);
        }
    }

    private static Failure unknown(UnknownModelException e, boolean frozen) {
        String name = e.version() == null ? e.model().toString() : e.model() + "@" + e.version();
        if (frozen) {
            return Failure.unreadable("frozen-lacks-model", name);
        }
        List<String> nearest = e.nearest().stream().map(ModelId::toString).toList();
        return nearest.isEmpty()
                ? Failure.unreadable("model-unknown", name)
                : Failure.unreadable("model-unknown-nearest", name, String.join(", ", nearest));
    }

    /** What the quick way makes of a model's schema, and what it leaves to the slow one. */
    private static void explain(Shell shell, Judge judge, Models.Name name) {
        Planning planning;
        try {
            planning = judge.planning(name.id(), name.version());
        } catch (UnknownModelException e) {
            throw unknown(e, false);
        }
        String verdict = planning.plan().isPresent() ? "plan-found" : "plan-missing";
        shell.out().println(shell.texts().text(verdict, name.id()));
        planning.notes().forEach(note -> shell.out().println("  " + note));
        if (!planning.obstacles().isEmpty()) {
            shell.out().println(shell.texts().text("plan-obstacles"));
        }
        planning.obstacles()
                .forEach(obstacle -> shell.out()
                        .println("  " + obstacle.pointer() + " (" + obstacle.keyword() + "): " + obstacle.reason()));
    }
}
