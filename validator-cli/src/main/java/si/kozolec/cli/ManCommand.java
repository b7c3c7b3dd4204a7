package si.kozolec.cli;

import si.kozolec.cli.arguments.ManPage;
import si.kozolec.cli.words.ExitCode;

/** Writes the manual page; the build puts it into the folder that is handed out. */
final class ManCommand implements Command {

    @Override
    public int run(Shell shell) {
        shell.out().print(new ManPage(shell.texts()).write(shell.surroundings().version()));
        return ExitCode.CONFORMS;
    }
}
