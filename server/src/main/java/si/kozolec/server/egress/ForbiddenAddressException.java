package si.kozolec.server.egress;

import java.io.IOException;
import java.net.InetAddress;

/** Says that a name leads to an address that this server may not call. */
final class ForbiddenAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String address;

    ForbiddenAddressException(String host, InetAddress address) {
        super(host + " leads to " + address.getHostAddress());
        this.address = address.getHostAddress();
    }

    String address() {
        return address;
    }
}
