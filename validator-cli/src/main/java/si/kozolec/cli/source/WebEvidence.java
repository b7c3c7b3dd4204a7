package si.kozolec.cli.source;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Transport;
import si.kozolec.credential.DidWeb;
import si.kozolec.credential.Evidence;
import si.kozolec.credential.EvidenceException;

/**
 * Brings what a verifier has to see from the issuer's own place: by https, following no redirect. Only for a server on this machine,
 * which its user has called by http, http will do.
 */
public final class WebEvidence implements Evidence {

    private final Transport transport;
    private final @Nullable URI asked;

    /** @param asked where the credential itself came from; null for one from a file */
    public WebEvidence(Transport transport, @Nullable URI asked) {
        this.transport = transport;
        this.asked = asked;
    }

    /** Whether an address may be called at all. */
    public static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && DidWeb.isThisMachine(String.valueOf(address.getHost())));
    }

    @Override
    public byte[] fetch(Kind kind, URI address) throws EvidenceException {
        URI there = there(address);
        if (!isSafe(there)) {
            throw EvidenceException.forbidden(there);
        }
        return get(there, kind.accept(), kind.most());
    }

    /** What lies at an address. */
    public byte[] get(URI address, String accept, int most) throws EvidenceException {
        try {
            Answer answer = transport.send(
                    new Call("GET", address, Map.of("Accept", accept, "User-Agent", "kozolec"), new byte[0], most));
            if (answer.status() != 200) {
                throw EvidenceException.missing(address, "HTTP " + answer.status());
            }
            return answer.body();
        } catch (BrokerTrouble e) {
            throw new EvidenceException(e.text(), e);
        }
    }

    /** An identifier always means https; a server on this machine that is tried out has none. */
    private URI there(URI address) {
        URI tried = asked;
        boolean plain = tried != null
                && "http".equals(tried.getScheme())
                && DidWeb.isThisMachine(String.valueOf(tried.getHost()))
                && DidWeb.isThisMachine(String.valueOf(address.getHost()))
                && tried.getPort() == address.getPort();
        if (tried == null || !plain) {
            return address;
        }
        String text = address.toString();
        return URI.create(
                "http://" + tried.getRawAuthority() + text.substring(text.indexOf('/', text.indexOf("://") + 3)));
    }
}
