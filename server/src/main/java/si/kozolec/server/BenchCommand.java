package si.kozolec.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.search.RelevanceCase;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.search.SearchRequest;

/** Measures what the server does for people, on a data folder that no server uses. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how good and how fast the search is, on a data folder that no server uses.")
final class BenchCommand implements Runnable {

    @ParentCommand
    private Program program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), OperatorTexts.say("bench-what"));
    }

    /** Asks the questions of a file and tells how often, and how far up, a right model was found. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = {
                "Asks the questions of FILE and prints MRR@10, success@1 and success@5, in all and by kind and language, with the"
                        + " misses, and how long a search takes.",
                "FILE has four columns with tabs between them: language (sl, en), kind, question, models that answer it"
                        + " (Parking/OffStreetParking,Parking/OnStreetParking)."
            })
    int search(
            @Parameters(paramLabel = "FILE", description = "The questions.") Path file,
            @Option(
                            names = "--models",
                            paramLabel = "N",
                            defaultValue = "0",
                            description =
                                    "Tells also how long a search takes among N models, made of those in the folder.")
                    int models) {
        List<RelevanceCase> cases = cases(file);
        PrintWriter out = program.out();
        Path data = program.options().config().data();
        try (Storage storage = Storage.open(data)) {
            storage.requireAlone();
            try (SearchIndex index = storage.openIndex()) {
                if (index.size() == 0) {
                    throw new CommandException(ExitCode.UNUSABLE, OperatorTexts.text("bench-empty", data));
                }
                Catalogue catalogue = new Catalogue(storage.repository(), index);
                SearchBench measured = SearchBench.run(
                        cases,
                        asked -> index.search(SearchRequest.from(
                                Map.of("q", List.of(asked.question()), "language", List.of(asked.language())))));
                measured.print(out, index.size());
                times(index, cases, out);
                if (models > 0) {
                    many(catalogue, models, cases, out);
                }
            }
        }
        return ExitCode.OK;
    }

    private static void times(SearchIndex index, List<RelevanceCase> cases, PrintWriter out) {
        out.println();
        SearchTimes.ofSearches(index, cases).print(out);
        SearchTimes.ofCompletions(index, cases).print(out);
    }

    private static void many(Catalogue catalogue, int models, List<RelevanceCase> cases, PrintWriter out) {
        List<ModelVersion> some = catalogue.snapshot().models().stream()
                .flatMap(entry -> entry.latest().stream())
                .map(catalogue::describe)
                .toList();
        try (SearchIndex index = SearchIndex.inMemory()) {
            index.replaceAll(ManyModels.of(some, models), "generated");
            out.printf(Locale.ROOT, "%n%d generated models%n", index.size());
            times(index, cases, out);
        }
    }

    private static List<RelevanceCase> cases(Path file) {
        try {
            return RelevanceCase.read(Files.readAllLines(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException(
                    ExitCode.UNUSABLE, OperatorTexts.text("bench-unreadable", file, String.valueOf(e.getMessage())));
        }
    }
}
