package si.kozolec.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the search index again from nothing. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Throws the search index away and makes it again from git.")
final class ReindexCommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(options.config().data())) {
            storage.requireAlone();
            System.out.println(OperatorTexts.say("reindexed", storage.reindex()));
            return ExitCode.OK;
        }
    }
}
