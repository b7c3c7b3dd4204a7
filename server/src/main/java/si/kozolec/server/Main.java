package si.kozolec.server;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.git.RepositoryException;
import si.kozolec.server.search.SearchIndexException;

/** The program as it is started: reads the command, runs it, and turns what went wrong into words and an exit code. */
@Command(
        name = "kozolec-server",
        mixinStandardHelpOptions = true,
        versionProvider = Main.BuiltVersion.class,
        description = "The national repository of smart-city data models.",
        footer = {
            "",
            "Without a command it serves. Every option can also stand in the file named with --config,",
            "or in an environment variable KOZOLEC_..., for example KOZOLEC_PORT=8090.",
            "",
            "Exit codes: 0 all well, 1 findings, 2 wrong usage, 3 something cannot be read or written, 70 our own fault."
        },
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            VerifyCommand.class,
            WarmUpCommand.class
        })
public final class Main implements Runnable {

    @Mixin
    private final Options options = new Options();

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()),
                args));
    }

    /** Runs a command and tells its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Main program = new Main();
        CommandLine commandLine = new CommandLine(program)
                .setOut(out)
                .setErr(err)
                .setExitCodeExceptionMapper(Main::exitCode)
                .setExecutionExceptionHandler((e, command, parsed) -> report(e, command.getErr()));
        program.options.addTo(commandLine.getCommandSpec());
        return commandLine.execute(args);
    }

    @Override
    public void run() {
        ServeCommand.serve(options.config(), out());
    }

    /** Where results go. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    Options options() {
        return options;
    }

    private static int report(Exception problem, PrintWriter err) {
        int code = exitCode(problem);
        OperatorTexts.say(text(problem)).lines().forEach(line -> err.println("kozolec: " + line));
        if (code == ExitCode.INTERNAL) {
            err.println("kozolec: " + OperatorTexts.say("own-fault"));
            problem.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static LocalizedText text(Exception problem) {
        if (problem instanceof CommandException command) {
            return command.text();
        }
        if (problem instanceof RepositoryException repository) {
            return repository.text();
        }
        return LocalizedText.english(problem.toString());
    }

    private static int exitCode(Throwable problem) {
        if (problem instanceof CommandException command) {
            return command.exitCode();
        }
        if (problem instanceof CommandLine.ParameterException) {
            return ExitCode.USAGE;
        }
        return problem instanceof RepositoryException || problem instanceof SearchIndexException
                ? ExitCode.UNUSABLE
                : ExitCode.INTERNAL;
    }

    /** The version that the jar carries. */
    static final class BuiltVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"kozolec-server " + (version == null ? "(built from source)" : version)};
        }
    }
}
