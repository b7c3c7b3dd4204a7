package si.kozolec.server;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up the log: lines on standard error, written by a thread of their own, so that no request waits for the terminal.
 *
 * <p>Logback finds this class by itself, as a service. It is code and not a file because that starts faster.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {

    private static final int LINES_WAITING = 4_096;

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        LogLine encoder = new LogLine();
        encoder.setContext(log);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(log);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        AsyncAppender async = new AsyncAppender();
        async.setContext(log);
        async.setName("async");
        async.setQueueSize(LINES_WAITING);
        // No line is thrown away: one line a request is a promise.
        async.setDiscardingThreshold(0);
        async.addAppender(console);
        async.start();
        Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(async);
        log.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
        log.getLogger("org.glassfish.jersey").setLevel(Level.WARN);
        // It warns about every resource that is handed over as an object, and then uses it all the same.
        log.getLogger("org.glassfish.jersey.internal.inject.Providers").setLevel(Level.ERROR);
        // They tell at each start of what nobody here misses.
        log.getLogger("org.glassfish.jersey.message.internal.MessagingBinders").setLevel(Level.ERROR);
        log.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.ERROR);
        log.getLogger("org.apache.lucene.store").setLevel(Level.WARN);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Lets lines of that level and worse through, {@code debug}. */
    static void level(String level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.toLevel(level));
        }
    }

    /** Writes what is still waiting, and ends the log. To be called last. */
    static void end() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.stop();
        }
    }
}
