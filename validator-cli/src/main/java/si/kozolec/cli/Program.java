package si.kozolec.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import si.kozolec.cli.arguments.ArgumentReader;
import si.kozolec.cli.arguments.Arguments;
import si.kozolec.cli.arguments.HelpPages;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.arguments.Verb;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** The program: reads the command, runs it, and turns what went wrong into words and an exit code. */
final class Program {

    private final Surroundings surroundings;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command line and tells its exit code. */
    int run(String... words) {
        Texts texts = Texts.in(language(words));
        int exitCode = tried(texts, words);
        // It also writes what waits to be written. An answer that was cut off must not look like one that is good.
        boolean cut = surroundings.out().checkError();
        if (cut && (exitCode == ExitCode.CONFORMS || exitCode == ExitCode.FINDINGS)) {
            complain(texts, Texts.both("output-closed"));
            exitCode = ExitCode.UNREADABLE;
        }
        surroundings.err().flush();
        return exitCode;
    }

    private int tried(Texts texts, String... words) {
        try {
            return answer(texts, words);
        } catch (Failure failure) {
            failure.texts().forEach(text -> complain(texts, text));
            if (failure.exitCode() == ExitCode.USAGE) {
                complain(texts, Texts.both("usage-see-help"));
            }
            return failure.exitCode();
        } catch (UncheckedIOException e) {
            complain(texts, Texts.both("unreadable-something", String.valueOf(e.getMessage())));
            return ExitCode.UNREADABLE;
        } catch (OutOfMemoryError e) {
            complain(texts, Texts.both("memory-short"));
            return ExitCode.UNREADABLE;
        } catch (RuntimeException | Error e) {
            ownFault(texts, e);
            return ExitCode.INTERNAL;
        }
    }

    private int answer(Texts texts, String... words) {
        Arguments arguments = ArgumentReader.read(words);
        Shell shell = new Shell(surroundings, arguments, texts);
        Verb verb = arguments.verb();
        if (arguments.has(Option.VERSION)) {
            shell.out().println("kozolec " + surroundings.version());
            return ExitCode.CONFORMS;
        }
        if (arguments.has(Option.HELP)) {
            return new HelpCommand(verb).run(shell);
        }
        if (verb == null) {
            surroundings.err().print(new HelpPages(texts).help(null, false));
            return ExitCode.USAGE;
        }
        return command(verb).run(shell);
    }

    private static Command command(Verb verb) {
        return switch (verb) {
            case VALIDATE -> new ValidateCommand();
            case CHECK -> new CheckCommand();
            case DIFF -> new DiffCommand();
            case IDENTIFY -> new IdentifyCommand();
            case PULL -> new PullCommand();
            case AUDIT -> new AuditCommand();
            case CONTEXTS -> new ContextsCommand();
            case VERIFY_CREDENTIAL -> new VerifyCredentialCommand();
            case COMPLETION -> new CompletionCommand();
            case HELP -> new HelpCommand(null);
            case MAN -> new ManCommand();
            case WARM_UP -> new WarmUpCommand();
        };
    }

    private void complain(Texts texts, LocalizedText text) {
        surroundings.err().println("kozolec: " + text.preferring(texts.language()));
    }

    /** What is our own fault is told in one line; who wants to report it can ask for all of it. */
    private void ownFault(Texts texts, Throwable fault) {
        StackTraceElement[] way = fault.getStackTrace();
        String place = way.length == 0 ? "" : " (" + way[0] + ")";
        complain(texts, Texts.both("own-fault", fault + place));
        if (!surroundings.environment().getOrDefault("KOZOLEC_DEBUG", "").isEmpty()) {
            PrintStream err = surroundings.err();
            fault.printStackTrace(err);
        }
    }

    /** What the option says, or the environment's locale; machines without one get English. */
    private Language language(String... words) {
        String wanted = ArgumentReader.language(words);
        if (wanted != null) {
            return Language.of(wanted).orElse(Language.EN);
        }
        Map<String, String> environment = surroundings.environment();
        for (String name : new String[] {"KOZOLEC_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return Optional.of(locale).flatMap(Language::of).orElse(Language.EN);
            }
        }
        boolean windows = environment.containsKey("SystemRoot");
        return windows ? Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN) : Language.EN;
    }
}
