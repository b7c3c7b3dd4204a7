package si.kozolec.server.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks up a name for one connection, and gives its addresses only if each of them may be called: of two answers one may be harmless,
 * and the next answer may be another one.
 */
final class PinningResolver {

    /** As the machine does it. */
    static final Names SYSTEM = InetAddress::getAllByName;

    private final AllowedNetworks allowed;
    private final Names names;

    /** Asks for the addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    PinningResolver(AllowedNetworks allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** For Jetty, which must not wait for an answer. */
    SocketAddressResolver on(Executor executor) {
        return (host, port, context, promise) -> executor.execute(() -> {
            try {
                promise.succeeded(addresses(host, port));
            } catch (IOException e) {
                promise.failed(e);
            }
        });
    }

    private List<InetSocketAddress> addresses(String host, int port) throws IOException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.allows(host, address)) {
                throw new ForbiddenAddressException(host, address);
            }
        }
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }
}
