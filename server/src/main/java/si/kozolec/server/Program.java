package si.kozolec.server;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole command line: all commands with their options, and help for those who ask. */
@Command(
        name = "kozolec-server",
        mixinStandardHelpOptions = true,
        versionProvider = Program.BuiltVersion.class,
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
            TokenCommand.class,
            BenchCommand.class,
            WarmUpCommand.class
        })
final class Program implements Runnable {

    @Mixin
    private final Options options = new Options();

    @Spec
    private CommandSpec spec;

    private Program() {}

    /** Runs a command and tells its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Program program = new Program();
        CommandLine commandLine = new CommandLine(program)
                .setOut(out)
                .setErr(err)
                .setExitCodeExceptionMapper(Program::exitCode)
                .setExecutionExceptionHandler((e, command, parsed) -> Main.report(e, command.getErr()));
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

    /** Where is told what is not the result itself. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    Options options() {
        return options;
    }

    private static int exitCode(Throwable problem) {
        return problem instanceof CommandLine.ParameterException ? ExitCode.USAGE : Main.exitCode(problem);
    }

    /** The version that the jar carries. */
    static final class BuiltVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Program.class.getPackage().getImplementationVersion();
            return new String[] {"kozolec-server " + (version == null ? "(built from source)" : version)};
        }
    }
}
