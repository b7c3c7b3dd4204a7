package si.kozolec.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import si.kozolec.model.Finding;
import si.kozolec.server.catalogue.ImportReport;
import si.kozolec.server.catalogue.ImportSources;
import si.kozolec.server.catalogue.Importer;
import si.kozolec.server.catalogue.ModelResult;
import si.kozolec.server.git.StaleRefException;

/** Takes in models that others have published. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes in Smart Data Models content. Importing the same source again changes nothing.",
        footer = {"", "A server may be running on the same data folder; it follows within a second."})
final class ImportCommand implements Callable<Integer> {

    private static final int REASONS_SHOWN = 3;

    @ParentCommand
    private Program program;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = "A folder with one or many dataModel.* folders, a git repository, or the address of one.")
    private List<String> sources = List.of();

    @Option(names = "--dry-run", description = "Only tell what would happen.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what became of each model, as JSON.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException {
        ServerConfig config = program.options().config();
        Path folder = report == null ? null : report.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandException(ExitCode.UNUSABLE, OperatorTexts.text("report-folder", folder));
        }
        try (ImportSources opened = ImportSources.open(sources);
                Storage storage = Storage.open(config.data())) {
            storage.fillWhenEmpty();
            ImportReport result;
            try (TerminalProgress progress = new TerminalProgress("Import")) {
                result = new Importer(storage.repository(), Clock.systemUTC()).run(opened.sources(), dryRun, progress);
            }
            if (!dryRun) {
                storage.bringIndexUpToDate();
            }
            if (report != null) {
                Files.write(report, result.json());
            }
            summarise(result);
            return ExitCode.OK;
        } catch (ImportSources.UnusableSource e) {
            throw new CommandException(ExitCode.UNUSABLE, e.text());
        } catch (StaleRefException e) {
            throw new CommandException(ExitCode.UNUSABLE, OperatorTexts.text("import-stale"));
        }
    }

    private void summarise(ImportReport result) {
        for (ModelResult model : result.models()) {
            if (model.outcome() == ModelResult.Outcome.QUARANTINED) {
                program.out().println(OperatorTexts.say("import-quarantined", model.id()));
                model.findings().stream()
                        .filter(Finding::isError)
                        .limit(REASONS_SHOWN)
                        .forEach(finding -> program.out().println("    " + OperatorTexts.say(finding.message())));
            }
        }
        result.findings().forEach(finding -> program.out().println(OperatorTexts.say(finding.message())));
        program.out()
                .println(OperatorTexts.say(
                        dryRun ? "import-would" : "import-summary",
                        result.count(ModelResult.Outcome.TAKEN),
                        result.count(ModelResult.Outcome.UNCHANGED),
                        result.count(ModelResult.Outcome.QUARANTINED),
                        result.models().size()));
        if (!dryRun) {
            program.out()
                    .println(result.commit()
                            .map(commit -> OperatorTexts.say("import-commit", commit))
                            .orElseGet(() -> OperatorTexts.say("import-nothing")));
        }
    }
}
