package si.kozolec.credential;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier whose owner is whoever rules a place in the web: {@code did:web:modeli.example.si}, or {@code
 * did:web:localhost%3A8443} with a port, or {@code did:web:example.si:kozolec} for a folder (W3C CCG, did:web method).
 *
 * @param text as it is written
 */
public record DidWeb(String text) {

    private static final String PREFIX = "did:web:";
    private static final Pattern FORM = Pattern.compile(
            "did:web:(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)(?:%3[Aa](?<port>[1-9]\\d{0,4}))?"
                    + "(?<path>(?::(?:[A-Za-z0-9_-]|\\.(?!\\.?(?::|$))|%[0-9A-Fa-f]{2}){1,200}){0,20})");
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+");

    /** The identifier that is written so; empty when it is none, or one that leads nowhere. */
    public static Optional<DidWeb> parse(String text) {
        Matcher form = FORM.matcher(text);
        // The method knows names only: an address in numbers belongs to whoever has it today.
        boolean right = text.length() <= 1_000
                && form.matches()
                && !NUMBERS.matcher(form.group("host")).matches();
        return right ? Optional.of(new DidWeb(text)) : Optional.empty();
    }

    /** The identifier of whoever rules this address; this machine is always {@code localhost}. */
    public static DidWeb of(URI base) {
        String host = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
        String name = isThisMachine(host) ? "localhost" : host;
        String port = base.getPort() < 0 ? "" : "%3A" + base.getPort();
        String path = String.valueOf(base.getRawPath()).replaceAll("/+$", "").replace('/', ':');
        return new DidWeb(PREFIX + name + port + path);
    }

    /** Whether a host is the machine that asks. */
    public static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("0.0.0.0")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Where its document lies. */
    public URI document() {
        Matcher form = matched();
        String path = form.group("path").replace(':', '/');
        return URI.create("https://" + authority(form) + (path.isEmpty() ? "/.well-known" : path) + "/did.json");
    }

    /** The name of the machine, {@code modeli.example.si}. */
    public String host() {
        return matched().group("host").toLowerCase(Locale.ROOT);
    }

    /** Whether an address lies on its machine, at the same port. */
    public boolean rules(URI address) {
        return authority(matched()).equalsIgnoreCase(address.getRawAuthority());
    }

    private Matcher matched() {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException(text);
        }
        return form;
    }

    private static String authority(Matcher form) {
        return form.group("host") + (form.group("port") == null ? "" : ":" + form.group("port"));
    }

    @Override
    public String toString() {
        return text;
    }
}
