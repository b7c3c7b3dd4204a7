package si.kozolec.server.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;

/** Finds an example payload of a published model, to try a page out with. */
final class Examples {

    private static final List<String> FILES = List.of("examples/example.json", "examples/example.jsonld");

    private final Catalogue catalogue;

    Examples(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * An example of a model.
     *
     * @param model {@code Parking-SI/OffStreetParking}, with {@code @1.0.0} for a version
     */
    Optional<String> of(String model) {
        String[] parts = model.split("@", 2);
        return ModelId.parse(parts[0])
                .flatMap(id -> catalogue.snapshot().find(id))
                .flatMap(entry -> version(entry, parts))
                .flatMap(this::example);
    }

    private static Optional<PublishedVersion> version(ModelEntry entry, String[] parts) {
        return parts.length == 1 ? entry.latest() : Version.parse(parts[1]).map(entry.versions()::get);
    }

    private Optional<String> example(PublishedVersion version) {
        return FILES.stream()
                .flatMap(file -> catalogue.file(version, file).stream())
                .findFirst()
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    }
}
