package si.kozolec.credential;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads addresses that strangers have written. */
final class Addresses {

    private Addresses() {}

    /** An address of the web without surprises; empty when it is none. */
    static Optional<URI> web(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
            return text.length() <= 2_000 && web && plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same without what stands behind {@code #}. */
    static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : URI.create(text.substring(0, hash));
    }
}
