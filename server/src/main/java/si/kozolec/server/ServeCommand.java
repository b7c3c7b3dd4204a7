package si.kozolec.server;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Starts the server and keeps it running until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server; a new data folder is filled with the starter catalogue.")
final class ServeCommand implements Runnable {

    @ParentCommand
    private Program program;

    @Override
    public void run() {
        serve(program.options().config(), program.out());
    }

    /** Serves until the process is told to stop. */
    static void serve(ServerConfig config, PrintWriter out) {
        Application application = Application.start(config);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            application.close();
                            LogSetup.end();
                            stopped.countDown();
                        },
                        "stop"));
        Rehearsal rehearsal = application.rehearsal();
        rehearsal.firstPage();
        out.println(OperatorTexts.say("ready", application.address()));
        Thread unused = rehearsal.start();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
