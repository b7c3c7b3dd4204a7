package si.kozolec.server.egress;

import java.io.IOException;
import java.net.InetAddress;
import si.kozolec.broker.BrokerTrouble;

/** Says that a name leads to an address that this server may not call, or not in that way. */
final class ForbiddenAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    private final BrokerTrouble.Reason reason;
    private final String address;

    ForbiddenAddressException(BrokerTrouble.Reason reason, String host, InetAddress address) {
        super(host + " leads to " + address.getHostAddress());
        this.reason = reason;
        this.address = address.getHostAddress();
    }

    BrokerTrouble.Reason reason() {
        return reason;
    }

    String address() {
        return address;
    }
}
