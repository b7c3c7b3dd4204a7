package si.kozolec.server.dcat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes IRIs of what people wrote into models. What only has characters that an IRI must escape is escaped; what is no absolute IRI
 * even then is left out and logged, since one broken IRI makes a harvester refuse a whole page.
 */
final class Iris {

    private static final Logger LOG = LoggerFactory.getLogger(Iris.class);
    private static final int LONGEST = 2_000;
    private static final String NEVER_PLAIN = " <>\"{}|\\^`";
    private static final String HEX = "0123456789ABCDEF";

    private Iris() {}

    /** An IRI that anybody can read; empty for a text that cannot be made one. */
    static Optional<String> of(String text) {
        String written = escaped(text.strip());
        if (written.length() > LONGEST || !isAbsolute(written)) {
            if (!text.isBlank()) {
                LOG.warn("left out of the catalogue, since it is no absolute IRI: {}", shown(text));
            }
            return Optional.empty();
        }
        return Optional.of(written);
    }

    /** A page on the web; empty for anything else. */
    static Optional<String> ofWeb(String text) {
        return text.isBlank()
                ? Optional.empty()
                : of(text).filter(iri -> iri.toLowerCase(Locale.ROOT).matches("https?://[^/]+.*"));
    }

    /** A text as one part of a path or as a fragment. */
    static String segment(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean plain = (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || "-_.~/".indexOf(character) >= 0;
            if (plain) {
                out.append(character);
            } else {
                escape(out, one);
            }
        }
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> {
            boolean never = point <= ' ' || (point >= 0x7F && point < 0xA0) || NEVER_PLAIN.indexOf(point) >= 0;
            // Private and unpaired ones are characters of no IRI.
            boolean odd = Character.getType(point) == Character.SURROGATE
                    || Character.getType(point) == Character.PRIVATE_USE
                    || Character.getType(point) == Character.UNASSIGNED;
            if (never || odd) {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    escape(out, one);
                }
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    private static void escape(StringBuilder out, byte one) {
        out.append('%').append(HEX.charAt((one >> 4) & 15)).append(HEX.charAt(one & 15));
    }

    private static boolean isAbsolute(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && !uri.getRawSchemeSpecificPart().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }
}
