package si.kozolec.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the tables and pages that travel beside the classes of this room. */
final class Resource {

    private Resource() {}

    /** The whole text; empty when there is none of that name. */
    static Optional<String> text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in " + name, e);
        }
    }

    /** The lines of a table without comments and empty ones. */
    static List<String> lines(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalStateException("the program was packed without its resource " + name))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
