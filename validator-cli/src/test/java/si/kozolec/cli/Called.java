package si.kozolec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What came of a call of the program, in English.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Called(int exit, String out, String err) {

    /** A call in that folder. */
    static Called in(Path folder, String... words) {
        return with("", folder, words);
    }

    /** A call in that folder, with something on standard input. */
    static Called with(String input, Path folder, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Called called = writingTo(out, input, folder, words);
        return new Called(called.exit(), out.toString(UTF_8), called.err());
    }

    /** A call whose answer goes elsewhere. */
    static Called writingTo(OutputStream out, String input, Path folder, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Program(new Surroundings(
                        folder,
                        Map.of("LANG", "en_GB.UTF-8", "XDG_DATA_HOME", folder.toString()),
                        new ByteArrayInputStream(input.getBytes(UTF_8)),
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        false,
                        false,
                        1,
                        "0.0.0-test"))
                .run(words);
        return new Called(exit, "", err.toString(UTF_8));
    }
}
