package si.kozolec.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.schema.JsonDocument;
import si.kozolec.schema.SchemaLibrary;
import tools.jackson.databind.JsonNode;

/**
 * The IRI of each term that a model's payloads use: its entity type and its attributes at every depth.
 *
 * <p>What the NGSI-LD core context defines is left to it. The others are what the subject's own context says, or the shared
 * one; and what nobody has named yet gets a name of the subject.
 *
 * @param iris the IRI for each term, sorted by term
 */
public record Terms(SortedMap<String, String> iris) {

    private static final Set<String> CORE = Set.copyOf(Resource.lines("core-terms.txt"));
    private static final String COMMON_CONTEXT = "data-models/context/common-context.jsonld";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern WORD = Pattern.compile("[^@:/\\s][^:/\\s]*");
    private static final int PREFIX_STEPS = 5;

    public Terms {
        iris = Collections.unmodifiableSortedMap(new TreeMap<>(iris));
    }

    /**
     * Finds the terms of a model.
     *
     * @param entityType the {@code type} of its entities
     */
    public static Terms of(SchemaLibrary library, ModelId id, String entityType, Stream<Attribute> attributes) {
        Map<String, String> subject = context(library, id.subjectFolder() + "/context.jsonld");
        Map<String, String> common = context(library, COMMON_CONTEXT);
        SortedMap<String, String> iris = new TreeMap<>();
        Stream.concat(Stream.of(entityType), attributes.map(Attribute::name))
                .filter(term -> WORD.matcher(term).matches() && !CORE.contains(term))
                .forEach(term -> {
                    String iri = subject.getOrDefault(term, common.get(term));
                    iris.put(term, iri == null ? minted(id, term) : iri);
                });
        return new Terms(iris);
    }

    /** These terms, each with the IRI that it was published with before: such a promise is never broken. */
    public Terms keeping(Map<String, String> published) {
        SortedMap<String, String> kept = new TreeMap<>(iris);
        kept.replaceAll((term, iri) -> published.getOrDefault(term, iri));
        return new Terms(kept);
    }

    private static String minted(ModelId id, String term) {
        String home = id.isNational()
                ? "https://w3id.org/kozolec/terms/" + id.subject()
                : "https://smartdatamodels.org/" + id.subjectFolder();
        return home + "/" + URLEncoder.encode(term, StandardCharsets.UTF_8);
    }

    /** The terms that a context file defines, prefixes written out; what is no absolute IRI is left out. */
    private static Map<String, String> context(SchemaLibrary library, String path) {
        JsonNode context = library.document(path)
                .flatMap(JsonDocument::content)
                .map(root -> root.path("@context"))
                .orElse(null);
        Map<String, String> written = new HashMap<>();
        if (context != null) {
            Stream<JsonNode> parts = context.isArray() ? context.valueStream() : Stream.of(context);
            parts.forEach(part -> part.forEachEntry((term, value) -> {
                String iri = value.isObject() ? value.path("@id").asString("") : value.asString("");
                written.put(term, iri);
            }));
        }
        Map<String, String> terms = new HashMap<>();
        written.forEach((term, iri) -> {
            String whole = expanded(iri, written);
            if (whole != null) {
                terms.put(term, whole);
            }
        });
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
