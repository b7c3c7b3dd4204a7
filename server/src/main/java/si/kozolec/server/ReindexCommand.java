package si.kozolec.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Makes the search index again from nothing. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Throws the search index away and makes it again from git.")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    private Program program;

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(program.options().config().data())) {
            storage.requireAlone();
            program.out().println(OperatorTexts.say("reindexed", storage.reindex()));
            return ExitCode.OK;
        }
    }
}
