package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.credential.SignedJwt;
import tools.jackson.databind.JsonNode;

/**
 * Credentials that others have issued for the organisation, a notary of a clearing house for instance, as the operator has put them into
 * a folder: {@code lrn.jwt}, {@code compliance.jwt}, or under any other name. They are shown as they are, and read anew each time, since they
 * are renewed every few months.
 */
final class Imported {

    private static final Logger LOG = LoggerFactory.getLogger(Imported.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final String SUFFIX = ".jwt";
    private static final long LARGEST = 1 << 20;

    private final Optional<Path> folder;

    Imported(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The names of all that there are, without {@code .jwt}. */
    List<String> names() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> find(name).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("The folder of credentials {} cannot be read: {}", folder.get(), e.toString());
            return List.of();
        }
    }

    /** The credential of that name; empty when there is none, or something else. */
    Optional<String> find(String name) {
        if (folder.isEmpty() || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(name + SUFFIX);
        try {
            if (Files.size(file) > LARGEST) {
                LOG.warn("{} is too large for a credential", file);
                return Optional.empty();
            }
            Optional<SignedJwt> jwt = SignedJwt.parse(new String(Files.readAllBytes(file), UTF_8));
            if (jwt.isEmpty()) {
                LOG.warn("{} is no credential", file);
            }
            return jwt.map(SignedJwt::toString);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** What the credential of that name is about. */
    Optional<String> subject(String name) {
        return find(name)
                .flatMap(SignedJwt::parse)
                .map(jwt -> jwt.payload().path("credentialSubject"))
                .map(subject -> subject.isArray() ? subject.path(0) : subject)
                .map((JsonNode subject) -> subject.path("id").asString(""))
                .filter(id -> !id.isEmpty());
    }
}
