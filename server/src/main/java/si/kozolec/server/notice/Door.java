package si.kozolec.server.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import si.kozolec.server.egress.AddressRule;

/**
 * Finds the addresses of a receiver, and lets only those of the world through. Whoever connects takes an address from here and never
 * asks for the name again: the second answer might be another one.
 */
final class Door {

    private final Resolver resolver;

    /** Asks for the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    Door(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The addresses to connect to.
     *
     * @param insideAllowed whether the operator said that this one may live inside
     * @throws IOException if there is none, or if any of them is inside and may not be
     */
    List<InetAddress> addresses(String host, boolean insideAllowed) throws IOException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> addresses = List.of(resolver.resolve(name));
        for (InetAddress address : addresses) {
            if (!insideAllowed && !AddressRule.isOutside(address)) {
                throw new IOException(name + " leads inside, to " + address.getHostAddress()
                        + "; if that is meant, say inside = true for this webhook");
            }
        }
        return addresses;
    }
}
