package si.kozolec.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.search.RelevanceCase;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.search.SearchRequest;

/** Measures what the server does for people, on a data folder that no server uses. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the server on a data folder.",
        subcommands = {BenchCommand.Search.class})
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private Program program;

    @Override
    public Integer call() {
        program.err().println(OperatorTexts.say("bench-what"));
        return ExitCode.USAGE;
    }

    /** Asks the questions of a file and tells how often, and how far up, a right model was found. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = {
                "Asks the questions of FILE and prints MRR@10, success@1 and success@5, in all and by kind and language, with the "
                        + "misses, and how long a search takes.",
                "FILE has four columns with tabs between them: language (sl, en), kind, question, models that answer it "
                        + "(Parking/OffStreetParking,Parking/OnStreetParking)."
            })
    static final class Search implements Callable<Integer> {

        @ParentCommand
        private BenchCommand bench;

        @Parameters(paramLabel = "FILE", description = "The questions.")
        private Path file;

        @Override
        public Integer call() {
            List<RelevanceCase> cases = cases();
            PrintWriter out = bench.program.out();
            try (Storage storage = Storage.open(bench.program.options().config().data())) {
                storage.requireAlone();
                try (SearchIndex index = storage.openIndex()) {
                    new Catalogue(storage.repository(), index);
                    SearchBench measured = SearchBench.run(cases, case1 -> index.search(SearchRequest.from(
                            Map.of("q", List.of(case1.question()), "language", List.of(case1.language())))));
                    measured.print(out, index.size());
                    SearchTimes.of(index, cases).print(out);
                }
            }
            return ExitCode.OK;
        }

        private List<RelevanceCase> cases() {
            try {
                return RelevanceCase.read(Files.readAllLines(file));
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandException(
                        ExitCode.UNUSABLE, OperatorTexts.text("bench-unreadable", file, String.valueOf(e.getMessage())));
            }
        }
    }
}
