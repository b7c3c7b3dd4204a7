package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private final LogLine lines = new LogLine();

    @Test
    void a_line_tells_when_how_serious_in_which_request_who_and_what() {
        LoggingEvent event = event(Level.INFO, "čakam na {}", null);
        event.setMDCPropertyMap(Map.of("request", "4c4e0c19"));

        assertThat(text(event))
                .matches("2026-02-0[12]T\\d\\d:\\d\\d:45\\.678(Z|[+-]\\d\\d:\\d\\d)"
                        + " INFO  \\[4c4e0c19] s\\.k\\.s\\.c\\.IndexKeeper - čakam na žito\\R");
    }

    @Test
    void outside_of_a_request_a_dash_stands_for_it() {
        LoggingEvent event = event(Level.ERROR, "no room", null);
        event.setMDCPropertyMap(Map.of());

        assertThat(text(event)).contains(" ERROR [-] s.k.s.c.IndexKeeper - no room");
    }

    @Test
    void what_was_thrown_follows_with_its_trace_and_cause() {
        LoggingEvent event =
                event(Level.ERROR, "no room", new IllegalStateException("the disk", new RuntimeException("is full")));
        event.setMDCPropertyMap(Map.of());

        assertThat(text(event).lines())
                .anyMatch(line -> line.equals("java.lang.IllegalStateException: the disk"))
                .anyMatch(line -> line.startsWith("\tat " + LogLineTest.class.getName()))
                .anyMatch(line -> line.equals("Caused by: java.lang.RuntimeException: is full"));
    }

    private String text(LoggingEvent event) {
        return new String(lines.encode(event), StandardCharsets.UTF_8);
    }

    private static LoggingEvent event(Level level, String message, @Nullable Throwable thrown) {
        LoggerContext log = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                LogLineTest.class.getName(),
                log.getLogger("si.kozolec.server.catalogue.IndexKeeper"),
                level,
                message,
                thrown,
                thrown == null ? new Object[] {"žito"} : null);
        event.setInstant(Instant.parse("2026-02-01T12:34:45.678Z"));
        return event;
    }
}
