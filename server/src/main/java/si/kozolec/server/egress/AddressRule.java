package si.kozolec.server.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses that the whole world can reach from those inside: this machine, this network, and every disguise under which one
 * of them may come.
 *
 * <p>Of IPv6 only what is given out to the world counts as outside, so that what is invented later is inside until somebody looks.
 */
public final class AddressRule {

    private static final List<Block> INSIDE_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Groups, what is reserved, and everybody at once.
            "224.0.0.0/3");

    private static final List<Block> WORLD_V6 = blocks("2000::/3");

    private static final List<Block> INSIDE_V6 = blocks(
            // Teredo, benchmarks and others with a meaning of their own.
            "2001::/23",
            // Only in books.
            "2001:db8::/32",
            "3fff::/20",
            // 6to4, which may lead to any address of IPv4.
            "2002::/16");

    private AddressRule() {}

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::new).toList();
    }

    /** Whether the address is one of the world's. */
    public static boolean isOutside(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return INSIDE_V4.stream().noneMatch(block -> block.contains(bytes));
        }
        return WORLD_V6.stream().anyMatch(block -> block.contains(bytes))
                && INSIDE_V6.stream().noneMatch(block -> block.contains(bytes));
    }
}
