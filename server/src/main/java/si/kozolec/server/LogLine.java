package si.kozolec.server;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.util.CachingDateFormatter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes an event as the line that operators read: when, how serious, in which request, who says it, and what.
 *
 * <p>Logback can be told the same in a pattern of its own. But to understand patterns it sets up a hundred kinds of words, of
 * which these are five, at each start.
 */
final class LogLine extends EncoderBase<ILoggingEvent> {

    /** Where the id of the request stands in the diagnostic context. */
    private static final String REQUEST = "request";

    private static final byte[] NOTHING = {};
    private static final int NAME_LENGTH = 20;
    private static final int LEVEL_LENGTH = 5;

    private final CachingDateFormatter times = new CachingDateFormatter("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    private final TargetLengthBasedClassNameAbbreviator abbreviator =
            new TargetLengthBasedClassNameAbbreviator(NAME_LENGTH);
    private final Map<String, String> names = new ConcurrentHashMap<>();

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(200);
        line.append(times.format(event.getTimeStamp())).append(' ');
        String level = event.getLevel().toString();
        line.append(level).append(" ".repeat(Math.max(0, LEVEL_LENGTH - level.length())));
        line.append(" [").append(event.getMDCPropertyMap().getOrDefault(REQUEST, "-"));
        line.append("] ").append(names.computeIfAbsent(event.getLoggerName(), abbreviator::abbreviate));
        line.append(" - ").append(event.getFormattedMessage()).append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
