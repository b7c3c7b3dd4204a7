package si.kozolec.server.egress;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator lets this server call besides the world: networks, {@code 10.20.0.0/16}, and machines by name, {@code
 * orion.mesto.lan}. Without a word of hers nothing inside can be reached, this machine included.
 */
public final class AllowedNetworks {

    /** Nothing inside. */
    public static final AllowedNetworks NONE = new AllowedNetworks(List.of(), Set.of());

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    private final List<Block> blocks;
    private final Set<String> names;

    private AllowedNetworks(List<Block> blocks, Set<String> names) {
        this.blocks = blocks;
        this.names = names;
    }

    /** Those that are listed; empty when one of them is neither a network nor a name. */
    public static Optional<AllowedNetworks> parse(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String text : texts) {
            Optional<Block> block = Block.parse(text);
            String name = text.toLowerCase(Locale.ROOT);
            // What ends in digits is an address with a mistake in it, and no name.
            boolean named = NAME.matcher(name).matches() && !name.matches(".*[.]?[0-9]+");
            if (block.isPresent()) {
                blocks.add(block.get());
            } else if (named) {
                names.add(name);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new AllowedNetworks(List.copyOf(blocks), Set.copyOf(names)));
    }

    /** Whether a machine of that name may be called at that address. */
    public boolean allows(String host, InetAddress address) {
        return AddressRule.isOutside(address) || lists(host, address);
    }

    /** Whether the operator has let that machine, or the network that it is in. */
    boolean lists(String host, InetAddress address) {
        return names.contains(host.toLowerCase(Locale.ROOT))
                || blocks.stream().anyMatch(block -> block.contains(address.getAddress()));
    }
}
