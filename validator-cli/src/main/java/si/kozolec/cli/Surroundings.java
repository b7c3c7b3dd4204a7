package si.kozolec.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that the program sees of the machine: with other surroundings it runs in a test as it does in a pipeline.
 *
 * @param folder the folder in which it was called
 * @param environment the environment's variables
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: notes and progress
 * @param outIsTerminal whether somebody looks at the output
 * @param errIsTerminal whether somebody looks at the notes
 * @param cores how many cores there are
 * @param version the version of this program
 */
record Surroundings(
        Path folder,
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int cores,
        String version) {}
