package si.kozolec.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import si.kozolec.cli.arguments.Arguments;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.report.Formats;
import si.kozolec.cli.report.Report;
import si.kozolec.cli.source.Sources;
import si.kozolec.cli.words.Failure;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.LocalizedText;

/** What a command needs to answer: where to write, in which language, with or without colours. */
final class Shell {

    private final Surroundings surroundings;
    private final Arguments arguments;
    private final Texts texts;

    Shell(Surroundings surroundings, Arguments arguments, Texts texts) {
        this.surroundings = surroundings;
        this.arguments = arguments;
        this.texts = texts;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Arguments arguments() {
        return arguments;
    }

    Texts texts() {
        return texts;
    }

    PrintStream out() {
        return surroundings.out();
    }

    /** Tells on standard error what the user should know. */
    void note(LocalizedText text) {
        surroundings.err().println("kozolec: " + text.preferring(texts.language()));
        surroundings.err().flush();
    }

    String format() {
        return arguments.value(Option.FORMAT, "text");
    }

    Report report() {
        return Formats.of(format(), out(), texts, coloured(), surroundings.version());
    }

    boolean coloured() {
        return switch (arguments.value(Option.COLOR, "auto")) {
            case "always" -> true;
            case "never" -> false;
            default ->
                surroundings.outIsTerminal()
                        && surroundings
                                .environment()
                                .getOrDefault("NO_COLOR", "")
                                .isEmpty()
                        && !"dumb".equals(surroundings.environment().get("TERM"));
        };
    }

    Sources sources() {
        return new Sources(arguments, surroundings.folder(), surroundings.environment(), this::note);
    }

    /** A file or folder that the user named. */
    Path path(String named) {
        try {
            return surroundings.folder().resolve(named);
        } catch (InvalidPathException e) {
            throw Failure.unreadable("file-name-wrong", named);
        }
    }
}
