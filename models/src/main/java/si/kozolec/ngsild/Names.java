package si.kozolec.ngsild;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelVersion;

/**
 * Turns names that are written as IRIs, or with a prefix, back into the terms of a model.
 *
 * <p>A broker that is asked without the model's {@code @context} answers with whole IRIs, inside values too. The model's own index
 * of terms is enough to read them; no context is ever fetched.
 */
final class Names {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("schema", "https://schema.org/"),
            Map.entry("ngsi-ld", "https://uri.etsi.org/ngsi-ld/"),
            Map.entry("geojson", "https://purl.org/geojson/vocab#"),
            Map.entry("fiware", "https://uri.fiware.org/ns/data-models#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            Map.entry("sosa", "http://www.w3.org/ns/sosa/"),
            Map.entry("ssn", "http://www.w3.org/ns/ssn/"),
            Map.entry("saref", "https://saref.etsi.org/core/"),
            Map.entry("time", "http://www.w3.org/2006/time#"),
            Map.entry("qudt", "http://qudt.org/schema/qudt/"),
            Map.entry("gtfs", "http://vocab.gtfs.org/terms#"));

    /** What a broker puts before a name that no context defines. */
    private static final List<String> DEFAULT_CONTEXTS =
            List.of("https://uri.etsi.org/ngsi-ld/default-context/", "http://uri.etsi.org/ngsi-ld/default-context/");

    private static final List<String> CORE =
            List.of("https://uri.etsi.org/ngsi-ld/", "https://purl.org/geojson/vocab#");

    /** Vocabularies whose words are so often swapped for one another that the last part of an IRI says enough. */
    private static final List<String> KINDRED = List.of(
            "https://smartdatamodels.org/",
            "https://smart-data-models.github.io/",
            "https://uri.fiware.org/",
            "https://schema.org/",
            "https://schemas.org/",
            "https://w3id.org/kozolec/",
            "https://saref.etsi.org/",
            "http://www.w3.org/",
            "http://purl.org/",
            "https://purl.org/");

    private final Map<String, String> terms = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Names(ModelVersion model) {
        model.terms().forEach((term, iri) -> {
            terms.put(iri, term);
            terms.putIfAbsent(otherScheme(iri), term);
        });
        model.allAttributes().map(Attribute::name).forEach(known::add);
        known.add(model.entityType());
    }

    /**
     * A name as the model writes it.
     *
     * @param term the name; as it was written when nothing better is known
     * @param how how it was found
     */
    record Found(String term, How how) {}

    enum How {
        /** It was written so, or its IRI is the model's own. */
        CERTAIN,
        /** The broker knew no context for it. */
        DEFAULT_CONTEXT,
        /** The last part of the IRI is a name of the model, the IRI is not. */
        GUESSED
    }

    /** Whether a name cannot be a term: most names are plain and need no look-up at all. */
    static boolean isLong(String name) {
        return name.indexOf(':') >= 0;
    }

    /** The term that a long name stands for. */
    Found term(String name) {
        String iri = whole(name);
        String term = terms.get(iri);
        if (term != null) {
            return new Found(term, How.CERTAIN);
        }
        String unnamed = after(DEFAULT_CONTEXTS, iri);
        if (unnamed != null) {
            return new Found(unnamed, How.DEFAULT_CONTEXT);
        }
        String core = after(CORE, iri);
        if (core != null && core.indexOf('/') < 0) {
            return new Found(core, How.CERTAIN);
        }
        String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        boolean kindred = after(KINDRED, iri) != null || after(KINDRED, otherScheme(iri)) != null;
        return kindred && known.contains(last) ? new Found(last, How.GUESSED) : new Found(name, How.CERTAIN);
    }

    private static String whole(String name) {
        int colon = name.indexOf(':');
        String home = name.startsWith("//", colon + 1) ? null : PREFIXES.get(name.substring(0, colon));
        return home == null ? name : home + name.substring(colon + 1);
    }

    private static @Nullable String after(List<String> homes, String iri) {
        for (String home : homes) {
            if (iri.length() > home.length() && iri.startsWith(home)) {
                return iri.substring(home.length());
            }
        }
        return null;
    }

    private static String otherScheme(String iri) {
        if (iri.startsWith("https:")) {
            return "http:" + iri.substring(6);
        }
        return iri.startsWith("http:") ? "https:" + iri.substring(5) : iri;
    }
}
