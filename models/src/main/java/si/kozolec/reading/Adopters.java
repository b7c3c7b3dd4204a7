package si.kozolec.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.Party;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads who uses a model from its {@code ADOPTERS.yaml}; most of those files are empty forms. */
final class Adopters {

    private static final int LONGEST = 1024 * 1024;
    private static final YAMLMapper YAML = new YAMLMapper();

    private Adopters() {}

    /** The adopters; empty when the file is not YAML. */
    static Optional<List<Party>> read(byte[] yaml) {
        if (yaml.length > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode adopters = YAML.readTree(yaml).path("currentAdopters");
            return Optional.of(
                    adopters.valueStream().flatMap(Adopters::party).distinct().toList());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Stream<Party> party(JsonNode adopter) {
        String name = Stream.of("organization", "adopter")
                .map(field -> field(adopter, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String mail = field(adopter, "mail");
        String project = field(adopter, "project");
        return name.isEmpty()
                ? Stream.empty()
                : Stream.of(new Party(
                        new LocalizedText(name, name),
                        mail.contains("@") ? mail : null,
                        project.startsWith("http") ? project : null));
    }

    private static String field(JsonNode adopter, String name) {
        JsonNode value = adopter.path(name);
        return value.isValueNode() && !value.isNull()
                ? Objects.requireNonNullElse(value.asString(""), "").strip()
                : "";
    }
}
