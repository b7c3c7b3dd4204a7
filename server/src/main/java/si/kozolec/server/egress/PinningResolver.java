package si.kozolec.server.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.jetty.client.Destination;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks up a name for one connection, and gives its addresses only if each of them may be called: of two answers one may be harmless,
 * and the next answer may be another one.
 */
final class PinningResolver {

    /** As the machine does it. */
    static final Names SYSTEM = InetAddress::getAllByName;

    private final EgressRule rule;
    private final Names names;

    /** Asks for the addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    PinningResolver(EgressRule rule, Names names) {
        this.rule = rule;
        this.names = names;
    }

    /** For Jetty, which must not wait for an answer. */
    SocketAddressResolver on(Executor executor) {
        return (host, port, context, promise) -> executor.execute(() -> {
            try {
                promise.succeeded(addresses(scheme(context), host, port));
            } catch (IOException e) {
                promise.failed(e);
            }
        });
    }

    /** How the connection will be used; when Jetty does not tell, as if it were open. */
    private static String scheme(Map<String, Object> context) {
        return context.get(Destination.CONTEXT_KEY) instanceof Destination destination
                ? destination.getOrigin().getScheme()
                : "http";
    }

    private List<InetSocketAddress> addresses(String scheme, String host, int port) throws IOException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            rule.require(scheme, host, port, address);
        }
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }
}
