package si.kozolec.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import si.kozolec.model.MemoryFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tests of JSON Schema itself, when a checkout of them is given: {@code -Dkozolec.suite=…/JSON-Schema-Test-Suite}.
 *
 * <p>What the suite wants fetched lies in the tree of files instead: its {@code remotes}, under the addresses of this
 * repository, and the schemas of JSON Schema, under names of their own. So the tests ask how references are followed, although
 * nothing is ever fetched.
 */
public final class Suite {

    private static final Map<String, String> DIALECTS = new TreeMap<>(Map.of(
            "draft4", "http://json-schema.org/draft-04/schema#",
            "draft6", "http://json-schema.org/draft-06/schema#",
            "draft7", "http://json-schema.org/draft-07/schema#",
            "draft2019-09", "https://json-schema.org/draft/2019-09/schema",
            "draft2020-12", "https://json-schema.org/draft/2020-12/schema"));
    private static final List<String> METASCHEMAS = List.of(
            "draft-04/schema",
            "draft-06/schema",
            "draft-07/schema",
            "draft/2019-09/schema",
            "draft/2019-09/meta/applicator",
            "draft/2019-09/meta/content",
            "draft/2019-09/meta/core",
            "draft/2019-09/meta/format",
            "draft/2019-09/meta/meta-data",
            "draft/2019-09/meta/validation",
            "draft/2020-12/schema",
            "draft/2020-12/meta/applicator",
            "draft/2020-12/meta/content",
            "draft/2020-12/meta/core",
            "draft/2020-12/meta/format-annotation",
            "draft/2020-12/meta/meta-data",
            "draft/2020-12/meta/unevaluated",
            "draft/2020-12/meta/validation");
    /** Of what the suite calls optional, what is about references and editions. */
    private static final Set<String> OPTIONAL = Set.of(
            "anchor.json",
            "cross-draft.json",
            "dependencies-compatibility.json",
            "dynamicRef.json",
            "id.json",
            "no-schema.json",
            "refOfUnknownKeyword.json",
            "unknownKeyword.json");

    private static final String ASKED = "suite/asked/schema.json";
    private static final String ENTITY =
            "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"asked/schema.json\"}}}";

    private final Path folder;
    private final Map<String, byte[]> remotes = new HashMap<>();

    /** Some tests about one schema, which stands in the place of the attribute {@code a}. */
    public record Group(String file, String description, SchemaBundle bundle, List<JsonNode> tests) {}

    private Suite(Path folder) throws IOException {
        this.folder = folder;
        Path fetched = folder.resolve("remotes").toRealPath();
        try (Stream<Path> files = Files.walk(fetched)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String path = fetched.relativize(file).toString();
                remotes.put(path.replace('\\', '/'), bytes(here(Files.readString(file))));
            }
        }
        for (String metaschema : METASCHEMAS) {
            try (InputStream in = Suite.class.getResourceAsStream("/" + metaschema)) {
                if (in == null) {
                    throw new IllegalStateException("the validator has no " + metaschema);
                }
                remotes.put("metaschemas/" + metaschema.replace('/', '-') + ".json", in.readAllBytes());
            }
        }
    }

    /** The suite; the test is skipped, and says so, when there is none. */
    public static Suite given() {
        String given = System.getProperty("kozolec.suite");
        Assumptions.assumeTrue(given != null, "skipped: no test suite is given by -Dkozolec.suite");
        try {
            return new Suite(Path.of(String.valueOf(given)));
        } catch (IOException e) {
            throw new UncheckedIOException("no checkout of the test suite, with tests and remotes", e);
        }
    }

    /** The dialects that the suite has tests of. */
    public List<String> dialects() {
        return DIALECTS.keySet().stream()
                .filter(dialect -> Files.isDirectory(tests(dialect)))
                .toList();
    }

    /** All groups of tests of a dialect. */
    public List<Group> groups(String dialect) throws IOException {
        List<Path> files = new ArrayList<>(jsonIn(tests(dialect)));
        if (Files.isDirectory(tests(dialect).resolve("optional"))) {
            jsonIn(tests(dialect).resolve("optional")).stream()
                    .filter(file -> OPTIONAL.contains(String.valueOf(file.getFileName())))
                    .forEach(files::add);
        }
        List<Group> groups = new ArrayList<>();
        for (Path file : files) {
            for (JsonNode group :
                    JsonMapper.shared().readTree(here(Files.readString(file))).values()) {
                groups.add(new Group(
                        String.valueOf(file.getFileName()),
                        group.path("description").asString(),
                        bundle(group.path("schema"), String.valueOf(DIALECTS.get(dialect))),
                        List.copyOf(group.path("tests").values())));
            }
        }
        return groups;
    }

    private static List<Path> jsonIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private SchemaBundle bundle(JsonNode schema, String dialect) {
        if (schema instanceof ObjectNode object) {
            object.putIfAbsent("$schema", object.stringNode(dialect));
        }
        Map<String, byte[]> files = new HashMap<>(remotes);
        files.put("suite/schema.json", bytes(ENTITY));
        files.put(ASKED, bytes(schema.toString()));
        return SchemaBundle.of(new SchemaLibrary(new MemoryFiles(files)), "suite/schema.json");
    }

    private Path tests(String dialect) {
        return folder.resolve("tests").resolve(dialect);
    }

    private static String here(String text) {
        return text.replace("http://localhost:1234/", "https://w3id.org/kozolec/");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
