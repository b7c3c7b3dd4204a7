package si.kozolec.server.egress;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.BrokerTrouble.Reason;

/**
 * Where this server may call: addresses of the world or of networks that the operator has let, at ports that she has let, and without
 * encryption only what she has let by network or name. Of what she has named in full, address by address, only where it leads is looked at.
 */
public final class EgressRule {

    /** Those of the web with encryption, and where Orion, Scorpio and Stellio listen. */
    public static final Set<Integer> USUAL_PORTS = Set.of(443, 8443, 1026, 9090);

    /** Whatever is outside, at the usual ports, encrypted. */
    public static final EgressRule WORLD = new EgressRule(AllowedNetworks.NONE, USUAL_PORTS, Set.of());

    private final AllowedNetworks allowed;
    private final Set<Integer> ports;
    private final Set<String> named = new HashSet<>();

    /** @param named addresses that the operator has written down herself, whatever their path */
    public EgressRule(AllowedNetworks allowed, Set<Integer> ports, Collection<URI> named) {
        this.allowed = allowed;
        this.ports = Set.copyOf(ports);
        named.forEach(uri -> this.named.add(origin(uri)));
    }

    /**
     * Insists that an address may be called, as far as the address alone tells.
     *
     * @throws BrokerTrouble if its form or its port forbids it
     */
    public void require(URI uri) throws BrokerTrouble {
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new BrokerTrouble(Reason.ADDRESS_WRONG, null, uri);
        }
        if (!ports.contains(port(uri)) && !named.contains(origin(uri))) {
            throw new BrokerTrouble(Reason.PORT_FORBIDDEN, null, uri.getHost(), port(uri));
        }
    }

    /** Insists that a connection may be made to an address that a name has led to. */
    void require(String scheme, String host, int port, InetAddress address) throws ForbiddenAddressException {
        if (!allowed.allows(host, address)) {
            throw new ForbiddenAddressException(Reason.ADDRESS_FORBIDDEN, host, address);
        }
        boolean open = scheme.equals("http") && !named.contains(origin(scheme, host, port));
        if (open && !allowed.lists(host, address)) {
            throw new ForbiddenAddressException(Reason.UNENCRYPTED, host, address);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
    }

    private static String origin(URI uri) {
        return origin(String.valueOf(uri.getScheme()), String.valueOf(uri.getHost()), port(uri));
    }

    private static String origin(String scheme, String host, int port) {
        // Jetty leaves the brackets of IPv6 out.
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return (scheme + "://" + bare + ":" + port).toLowerCase(Locale.ROOT);
    }
}
