package si.kozolec.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import si.kozolec.cli.words.ExitCode;

/** Starts the command line on this machine. */
public final class Main {

    private static final int BUFFER = 16 * 1024;
    private static final long STACK = 16L << 20;

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        AtomicInteger exitCode = new AtomicInteger(ExitCode.INTERNAL);
        // Deep payloads and schemas need a deeper stack than the thread has that Java starts us in.
        Thread program = new Thread(null, () -> exitCode.set(new Program(surroundings()).run(words)), "kozolec", STACK);
        program.start();
        program.join();
        // All is written and closed, and nothing waits for the end; exit would first go through the jar for somebody
        // who logs it.
        Runtime.getRuntime().halt(exitCode.get());
    }

    private static Surroundings surroundings() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new Surroundings(
                Path.of(""),
                System.getenv(),
                System.in,
                stream(FileDescriptor.out, isTerminal("out")),
                stream(FileDescriptor.err, isTerminal("err")),
                isTerminal("out"),
                isTerminal("err"),
                Runtime.getRuntime().availableProcessors(),
                version == null ? System.getProperty("kozolec.version", "0") : version);
    }

    /** Files and pipes get UTF-8, whatever the machine's locale: answers must be the same everywhere. */
    private static PrintStream stream(FileDescriptor descriptor, boolean terminal) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = terminal && windows ? console() : StandardCharsets.UTF_8;
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, charset);
    }

    private static Charset console() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** The launcher knows it for each stream; without one, the console tells whether both are a terminal. */
    // The console of some newer Javas is there even when nobody sits at it; the plain one, as of old, is not.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(String stream) {
        String told = System.getProperty("kozolec.terminal");
        if (told != null) {
            return told.contains(stream);
        }
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
