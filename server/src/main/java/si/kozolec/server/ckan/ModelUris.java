package si.kozolec.server.ckan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * Reads which of our models an address means: that of its page, of a version, or of one of its files, here or at w3id.org, where our
 * identifiers begin (decision 0002).
 */
final class ModelUris {

    private static final int LONGEST = 1_000;
    private static final String IDENTIFIERS = "w3id.org/kozolec";
    private static final Pattern REST = Pattern.compile("(?:/models)?/([^/?#]+)/([^/?#]+)(?:/([^/?#]+))?(?:[/?#].*)?");

    /** What an address means; the version is empty when it names none. */
    record Meant(ModelId model, String version) {}

    private final List<String> bases;

    /** @param base where the world reaches this server, {@code https://modeli.example.si} */
    ModelUris(String base) {
        this.bases = List.of(withoutScheme(base), IDENTIFIERS);
    }

    Optional<Meant> read(String uri) {
        String plain = withoutScheme(uri.strip());
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return bases.stream()
                .filter(base -> plain.startsWith(base + "/"))
                .map(base -> REST.matcher(plain.substring(base.length())))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(ModelUris::meant);
    }

    private static Optional<Meant> meant(Matcher matcher) {
        return ModelId.of(matcher.group(1), matcher.group(2))
                .map(model -> new Meant(
                        model,
                        Optional.ofNullable(matcher.group(3))
                                .flatMap(Version::parse)
                                .map(Version::toString)
                                .orElse("")));
    }

    /** Who writes http means the same thing. */
    private static String withoutScheme(String uri) {
        return uri.replaceFirst("^(?i:https?)://", "").replaceFirst("/+$", "");
    }
}
