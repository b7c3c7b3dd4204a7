package si.kozolec.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFiles.Entry;
import si.kozolec.model.ModelFolders;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Knows the schemas of a whole tree by lower-case path and by {@code $id}: the last resort for a reference.
 *
 * <p>Most trees never need it, so it looks around only when it is asked.
 */
final class SchemaIndex {

    private final ModelFiles files;
    private @Nullable Map<String, List<String>> byLowerCase;
    private @Nullable Map<String, List<String>> byId;

    SchemaIndex(ModelFiles files) {
        this.files = files;
    }

    /** The one schema whose path differs from that path only in case. */
    synchronized Optional<String> sameButCase(String path) {
        if (byLowerCase == null) {
            byLowerCase = group(schema -> Optional.of(schema.toLowerCase(Locale.ROOT)));
        }
        return only(byLowerCase.get(path.toLowerCase(Locale.ROOT)));
    }

    /** The one schema that claims that address as its {@code $id}. */
    synchronized Optional<String> withId(String address) {
        if (byId == null) {
            byId = group(this::claimedId);
        }
        return only(byId.get(address));
    }

    private Map<String, List<String>> group(Function<String, Optional<String>> key) {
        Map<String, List<String>> groups = new HashMap<>();
        schemas()
                .forEach(path -> key.apply(path)
                        .ifPresent(k -> groups.computeIfAbsent(k, any -> new ArrayList<>(1))
                                .add(path)));
        return groups;
    }

    /** Shared schemas lie directly in a subject's folder, those of models one folder deeper. */
    private Stream<String> schemas() {
        return files.list("").stream()
                .filter(Entry::folder)
                .map(Entry::name)
                .flatMap(subject -> files.list(subject).stream().flatMap(entry -> {
                    String path = subject + "/" + entry.name();
                    if (!entry.folder()) {
                        return entry.name().endsWith(".json") ? Stream.of(path) : Stream.empty();
                    }
                    return Stream.of(path + "/" + ModelFolders.SCHEMA).filter(files::exists);
                }));
    }

    private Optional<String> claimedId(String path) {
        String text = files.read(path).flatMap(JsonReader::text).orElse("");
        try (JsonParser parser = JsonReader.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean id = parser.currentName().equals("$id")
                        || parser.currentName().equals("id");
                if (parser.nextToken() == JsonToken.VALUE_STRING && id) {
                    String claimed = parser.getString();
                    return Optional.of(claimed.endsWith("#") ? claimed.substring(0, claimed.length() - 1) : claimed);
                }
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // Not JSON: whoever reads that schema is told; it just has no alias.
        }
        return Optional.empty();
    }

    private static Optional<String> only(@Nullable List<String> paths) {
        return paths == null || paths.size() != 1 ? Optional.empty() : Optional.of(paths.get(0));
    }
}
