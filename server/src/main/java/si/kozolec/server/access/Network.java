package si.kozolec.server.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells whose an address is: of IPv4 each is somebody's own; of IPv6 everybody has 2⁶⁴, so they count as one. */
final class Network {

    private static final int LONGEST = 64;

    private Network() {}

    static String of(String address) {
        // Only literals with a colon get further, and those are never looked up anywhere.
        if (address.indexOf(':') < 0 || address.length() > LONGEST) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address six ? prefix(six.getAddress()) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String prefix(byte[] octets) {
        StringBuilder text = new StringBuilder(24);
        for (int i = 0; i < 8; i += 2) {
            text.append(Integer.toHexString((octets[i] & 0xff) << 8 | (octets[i + 1] & 0xff)))
                    .append(':');
        }
        return text.append(":/64").toString();
    }
}
