package si.kozolec.cli;

import si.kozolec.cli.words.Failure;

/** A command of the program. */
interface Command {

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws Failure when it cannot go on
     */
    int run(Shell shell);
}
