package si.kozolec.server;

import java.util.List;
import java.util.stream.Collectors;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Stops the start with everything that is wrong with the configuration, all at once. */
public final class ConfigProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LocalizedText> problems;

    ConfigProblems(List<LocalizedText> problems) {
        super(lines(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    /** Each problem: what is wrong, where it was said, and what would be right. */
    public List<LocalizedText> problems() {
        return problems;
    }

    /** All problems for people, one a line. */
    public String in(Language language) {
        return lines(problems, language);
    }

    /** The same as the end of a command. */
    CommandException refusal() {
        return new CommandException(ExitCode.USAGE, new LocalizedText(in(Language.SL), in(Language.EN)));
    }

    private static String lines(List<LocalizedText> problems, Language language) {
        return problems.stream().map(text -> text.in(language)).collect(Collectors.joining("\n"));
    }
}
