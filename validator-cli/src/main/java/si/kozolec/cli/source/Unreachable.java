package si.kozolec.cli.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.words.Texts;
import si.kozolec.model.LocalizedText;

/**
 * Says why a machine cannot be reached, in words that help whoever has mistyped an address or forgotten to start a server. Java's
 * client hides the cause at the end of a chain, often without a message.
 */
final class Unreachable {

    private Unreachable() {}

    static LocalizedText reason(Throwable thrown) {
        String message = null;
        boolean connecting = false;
        Throwable last = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return Texts.both("unreachable-name");
            }
            connecting = connecting || cause instanceof ConnectException;
            message = message == null && cause instanceof IOException ? cause.getMessage() : message;
            last = cause;
        }
        if (connecting && (message == null || message.contains("refused"))) {
            return Texts.both("unreachable-refused");
        }
        String told = message == null ? orName(last.getMessage(), last) : message;
        return new LocalizedText(told, told);
    }

    private static String orName(@Nullable String message, Throwable cause) {
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
