package si.kozolec.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;

/**
 * Finds the IRIs of terms: in the context of the model's subject, else in the shared one.
 *
 * <p>What nobody has named yet gets a name of the subject. What the NGSI-LD core context defines is left to it: a broker puts
 * that context last and protects it.
 */
public final class TermSource {

    private static final Set<String> CORE = Set.copyOf(Resource.lines("core-terms.txt"));
    private static final String COMMON_CONTEXT = "data-models/context/common-context.jsonld";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern WORD = Pattern.compile("[^@:/\\s][^:/\\s]*");
    private static final int PREFIX_STEPS = 5;

    private final SchemaLibrary library;
    private final Map<String, Map<String, String>> contexts = new ConcurrentHashMap<>();

    public TermSource(SchemaLibrary library) {
        this.library = library;
    }

    /** Whether the NGSI-LD core context defines that term, so that no other context can. */
    public static boolean isCore(String term) {
        return CORE.contains(term);
    }

    /**
     * The terms of a model.
     *
     * @param entityType the {@code type} of its entities
     * @param attributes its attributes at every depth
     */
    public Terms of(ModelId id, String entityType, Stream<Attribute> attributes) {
        Map<String, String> subject = context(id.subjectFolder() + "/context.jsonld");
        Map<String, String> common = context(COMMON_CONTEXT);
        SortedMap<String, String> iris = new TreeMap<>();
        Stream.concat(Stream.of(entityType), attributes.map(Attribute::name))
                .filter(term -> WORD.matcher(term).matches() && !CORE.contains(term))
                .forEach(term -> {
                    String iri = subject.getOrDefault(term, common.get(term));
                    iris.put(term, iri == null ? minted(id, term) : iri);
                });
        return new Terms(iris);
    }

    private static String minted(ModelId id, String term) {
        String home = id.isNational()
                ? "https://w3id.org/kozolec/terms/" + id.subject()
                : "https://smartdatamodels.org/" + id.subjectFolder();
        return home + "/" + URLEncoder.encode(term, StandardCharsets.UTF_8);
    }

    private Map<String, String> context(String path) {
        return contexts.computeIfAbsent(
                path,
                file -> library.document(file)
                        .flatMap(JsonDocument::content)
                        .map(root -> defined(root.path("@context")))
                        .orElse(Map.of()));
    }

    /** The terms that a context defines, prefixes written out; what is no absolute IRI is left out. */
    private static Map<String, String> defined(JsonNode context) {
        Map<String, String> written = new HashMap<>();
        Stream<JsonNode> parts = context.isArray() ? context.valueStream() : Stream.of(context);
        parts.forEach(part -> part.forEachEntry((term, value) -> {
            String iri = value.isObject() ? value.path("@id").asString("") : value.asString("");
            written.put(term, iri);
        }));
        Map<String, String> terms = new HashMap<>();
        written.forEach(
                (term, iri) -> Optional.ofNullable(expanded(iri, written)).ifPresent(i -> terms.put(term, i)));
        return terms;
    }

    private static @Nullable String expanded(String iri, Map<String, String> prefixes) {
        String whole = iri;
        for (int step = 0; step < PREFIX_STEPS; step++) {
            int colon = whole.indexOf(':');
            String prefix = colon <= 0 ? null : prefixes.get(whole.substring(0, colon));
            if (prefix == null || whole.startsWith("//", colon + 1)) {
                break;
            }
            whole = prefix + whole.substring(colon + 1);
        }
        return ABSOLUTE.matcher(whole).matches() ? whole : null;
    }
}
