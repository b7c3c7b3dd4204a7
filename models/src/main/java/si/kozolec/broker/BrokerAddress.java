package si.kozolec.broker;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a context broker as we keep it: scheme, host, port, and the path before {@code /ngsi-ld/v1} or {@code /v2},
 * without a slash at its end. Whatever we ask stands below it.
 *
 * @param base without query, fragment and user
 */
public record BrokerAddress(URI base) {

    private static final Pattern INTERFACE = Pattern.compile("/(?:ngsi-ld/v1|v2)(?:/.*)?$");
    private static final int LONGEST = 1_000;

    /**
     * Reads an address as people write it, with or without the path of the interface.
     *
     * @throws BrokerTrouble if it is not an address of a broker
     */
    public static BrokerAddress parse(String text) throws BrokerTrouble {
        String written = text.strip();
        try {
            URI uri = new URI(written);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (written.length() <= LONGEST
                    && web
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getRawQuery() == null
                    && uri.getPort() <= 65_535
                    && uri.getPort() != 0
                    && written.equals(uri.toASCIIString())) {
                return new BrokerAddress(cleaned(uri, scheme));
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new BrokerTrouble(BrokerTrouble.Reason.ADDRESS_WRONG, null, shortened(written));
    }

    private static URI cleaned(URI uri, String scheme) throws URISyntaxException {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.normalize().getRawPath();
        String before =
                INTERFACE.matcher(path == null ? "" : path).replaceFirst("").replaceAll("/+$", "");
        if (before.contains("..") || before.contains("//")) {
            throw new URISyntaxException(before, "a path that leads elsewhere");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new URI(scheme + "://" + host + port + before);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** The address of that path and query below the interface. */
    URI at(BrokerKind kind, String pathAndQuery) {
        return URI.create(base + kind.root() + pathAndQuery);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
