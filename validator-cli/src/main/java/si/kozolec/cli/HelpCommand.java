package si.kozolec.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.arguments.ArgumentReader;
import si.kozolec.cli.arguments.HelpPages;
import si.kozolec.cli.arguments.Verb;
import si.kozolec.cli.words.ExitCode;

/** Tells how the program is used: all of it, or one command. */
final class HelpCommand implements Command {

    private final @Nullable Verb about;

    /** @param about the command that help is wanted for; null to see what was named */
    HelpCommand(@Nullable Verb about) {
        this.about = about;
    }

    @Override
    public int run(Shell shell) {
        List<String> operands = shell.arguments().operands();
        Verb verb = about == null && !operands.isEmpty()
                ? ArgumentReader.read(operands.get(0)).verb()
                : about;
        shell.out().print(new HelpPages(shell.texts()).help(verb == Verb.HELP ? null : verb, shell.coloured()));
        return ExitCode.CONFORMS;
    }
}
