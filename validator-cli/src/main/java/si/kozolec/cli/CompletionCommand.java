package si.kozolec.cli;

import si.kozolec.cli.arguments.HelpPages;
import si.kozolec.cli.words.ExitCode;

/** Writes the script with which a shell completes commands and options. */
final class CompletionCommand implements Command {

    @Override
    public int run(Shell shell) {
        shell.out().print(new HelpPages(shell.texts()).completion());
        return ExitCode.CONFORMS;
    }
}
