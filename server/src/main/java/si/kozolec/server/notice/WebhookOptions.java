package si.kozolec.server.notice;

import java.net.URI;
import java.util.Set;

/**
 * One program out there that wants to be called.
 *
 * @param name our name for it
 * @param url where it listens
 * @param secret what it shares with us to know our calls by: several with a space between them while it changes, the newest first
 * @param events what it is told of
 * @param inside whether it may live at an address inside, or be called without TLS
 */
public record WebhookOptions(String name, URI url, String secret, Set<NoticeKind> events, boolean inside) {

    public WebhookOptions {
        events = Set.copyOf(events);
    }

    /** Whether these secrets are long enough and can be read. */
    public static boolean areGoodSecrets(String secrets) {
        return Signature.areGood(secrets);
    }

    /** Without the secret, and without the address, in which others hide theirs. */
    @Override
    public String toString() {
        return "webhook " + name + " at " + url.getHost();
    }
}
