package si.kozolec.server;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.git.RepositoryException;
import si.kozolec.server.search.SearchIndexException;

/** The program as it is started: runs what the arguments ask for, and turns what went wrong into words and an exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()),
                args));
    }

    /** Runs a command and tells its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Optional<PlainServe> plain = PlainServe.of(args);
        if (plain.isEmpty()) {
            return Program.run(out, err, args);
        }
        try {
            ServeCommand.serve(plain.get().config(), out);
            return ExitCode.OK;
        } catch (RuntimeException e) {
            return report(e, err);
        }
    }

    /** Says what went wrong, and tells the exit code for it. */
    static int report(Exception problem, PrintWriter err) {
        int code = exitCode(problem);
        OperatorTexts.say(text(problem)).lines().forEach(line -> err.println("kozolec: " + line));
        if (code == ExitCode.INTERNAL) {
            err.println("kozolec: " + OperatorTexts.say("own-fault"));
            problem.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    static int exitCode(Throwable problem) {
        if (problem instanceof CommandException command) {
            return command.exitCode();
        }
        return problem instanceof RepositoryException || problem instanceof SearchIndexException
                ? ExitCode.UNUSABLE
                : ExitCode.INTERNAL;
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
}
