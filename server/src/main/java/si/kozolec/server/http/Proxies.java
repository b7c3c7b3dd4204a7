package si.kozolec.server.http;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the address of a caller, also of one who comes through a proxy that the operator has named. */
public final class Proxies {

    private static final String UNKNOWN = "unknown";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final Set<String> trusted;

    /** @param trusted the addresses of proxies whose word is believed */
    public Proxies(Set<String> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    /**
     * Where a caller comes from: the last address that no known proxy has.
     *
     * @param remote where the connection comes from
     * @param forwardedFor the header {@code X-Forwarded-For}, to which each proxy appends whom it speaks for
     */
    public String caller(@Nullable String remote, @Nullable String forwardedFor) {
        if (remote == null) {
            return UNKNOWN;
        }
        String address = bare(remote);
        if (forwardedFor == null || !trusted.contains(address)) {
            return address;
        }
        String[] path = forwardedFor.split(",", -1);
        for (int i = path.length - 1; i >= 0 && trusted.contains(address); i--) {
            String before = bare(path[i].strip());
            if (!ADDRESS.matcher(before).matches()) {
                break;
            }
            address = before;
        }
        return address;
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
