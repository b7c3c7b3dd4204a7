package si.kozolec.server;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the server and keeps it running until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server; a new data folder is filled with the starter catalogue.")
final class ServeCommand implements Runnable {

    @Mixin
    private final Options options;

    ServeCommand() {
        this(new Options());
    }

    ServeCommand(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        Application application = Application.start(options.config());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            application.close();
                            LogSetup.end();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.println(OperatorTexts.say("ready", application.address()));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
