package si.kozolec.server.dcat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelVersion;
import si.kozolec.reading.TermSource;

/**
 * Knows what a JSON-LD processor makes of the names in a payload that has the model's {@code context.jsonld} and the NGSI-LD core
 * context (ETSI GS CIM 009 V1.9.1, annex B): which IRI a name becomes, and what its values become.
 */
final class TermNames {

    private static final String NGSI_LD = Space.NGSI_LD.address();
    private static final String GEOJSON = "https://purl.org/geojson/vocab#";
    private static final String OTHERS = NGSI_LD + "default-context/";

    /** Core terms whose IRI does not end in their own name. */
    private static final Map<String, String> CORE = Map.ofEntries(
            Map.entry("coordinates", GEOJSON + "coordinates"),
            Map.entry("bbox", GEOJSON + "bbox"),
            Map.entry("features", GEOJSON + "features"),
            Map.entry("geometry", GEOJSON + "geometry"),
            Map.entry("properties", GEOJSON + "properties"),
            Map.entry("Feature", GEOJSON + "Feature"),
            Map.entry("FeatureCollection", GEOJSON + "FeatureCollection"),
            Map.entry("GeometryCollection", GEOJSON + "GeometryCollection"),
            Map.entry("LineString", GEOJSON + "LineString"),
            Map.entry("MultiLineString", GEOJSON + "MultiLineString"),
            Map.entry("MultiPoint", GEOJSON + "MultiPoint"),
            Map.entry("MultiPolygon", GEOJSON + "MultiPolygon"),
            Map.entry("Point", GEOJSON + "Point"),
            Map.entry("Polygon", GEOJSON + "Polygon"),
            Map.entry("description", "http://purl.org/dc/terms/description"),
            Map.entry("title", "http://purl.org/dc/terms/title"),
            Map.entry("value", NGSI_LD + "hasValue"),
            Map.entry("values", NGSI_LD + "hasValues"),
            Map.entry("valueList", NGSI_LD + "hasValueList"),
            Map.entry("valueType", NGSI_LD + "hasValueType"),
            Map.entry("object", NGSI_LD + "hasObject"),
            Map.entry("objects", NGSI_LD + "hasObjects"),
            Map.entry("objectType", NGSI_LD + "hasObjectType"),
            Map.entry("objectList", NGSI_LD + "hasObjectList"),
            Map.entry("languageMap", NGSI_LD + "hasLanguageMap"),
            Map.entry("containedBy", NGSI_LD + "isContainedBy"),
            Map.entry("dataset", NGSI_LD + "hasDataset"),
            Map.entry("json", NGSI_LD + "hasJSON"),
            Map.entry("key", NGSI_LD + "hasKey"),
            Map.entry("vocab", NGSI_LD + "hasVocab"));

    private static final Set<String> LISTS = Set.of(
            "avg",
            "bbox",
            "coordinates",
            "distinctCount",
            "entityList",
            "max",
            "min",
            "objectList",
            "objects",
            "orderBy",
            "stddev",
            "sum",
            "sumsq",
            "totalCount",
            "valueList",
            "values");
    private static final Set<String> OPAQUE =
            Set.of("json", "problemDetails", "contextSourceExtras", "languageMap", "languageMaps", "dataset");
    private static final Set<String> IDS =
            Set.of("datasetId", "entityId", "instanceId", "object", "subscriptionId", "success", "tenant");
    private static final Set<String> WORDS = Set.of(
            "attributeList",
            "attributeName",
            "attributeNames",
            "attributeTypes",
            "attributes",
            "objectType",
            "propertyNames",
            "relationshipNames",
            "typeList",
            "typeName",
            "typeNames",
            "valueType",
            "vocab",
            "watchedAttributes");
    private static final Set<AttributeKind> RELATIONSHIPS =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);

    private final Map<String, String> terms;
    private final Set<String> relationships;

    TermNames(ModelVersion model) {
        this.terms = model.terms();
        Map<String, Set<Boolean>> kinds = model.allAttributes()
                .collect(Collectors.groupingBy(
                        Attribute::name,
                        Collectors.mapping(
                                attribute -> RELATIONSHIPS.contains(attribute.kind()),
                                Collectors.toCollection(HashSet::new))));
        this.relationships = kinds.entrySet().stream()
                .filter(kind -> kind.getValue().equals(Set.of(true)))
                .map(Map.Entry::getKey)
                .filter(terms::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What becomes of the values of a name. */
    enum Reading {
        /** JSON's own values. */
        PLAIN,
        /** Texts are IRIs. */
        IDS,
        /** Texts are words of the context. */
        WORDS,
        /** An array stays in order. */
        LIST,
        /** Nothing that a shape could look into. */
        OPAQUE
    }

    /** The property of that name. */
    Node property(String name) {
        return name.equals("type") ? Space.TYPE : word(name);
    }

    /** The IRI of a word, an attribute or a type. */
    Node word(String name) {
        String iri = terms.get(name);
        if (iri == null && TermSource.isCore(name)) {
            iri = CORE.getOrDefault(name, NGSI_LD + name);
        }
        if (iri == null && name.matches("[A-Za-z][A-Za-z0-9+.-]*:.+")) {
            // A word with a colon is an IRI already.
            iri = name;
        }
        // What nobody could read is kept out of a graph that is to be read by others.
        return Writing.iri(Optional.ofNullable(iri).flatMap(Iris::of).orElseGet(() -> OTHERS + Iris.segment(name)));
    }

    Reading reading(String name) {
        if (name.equals("type") || (WORDS.contains(name) && !terms.containsKey(name))) {
            return Reading.WORDS;
        }
        if (relationships.contains(name) || (IDS.contains(name) && !terms.containsKey(name))) {
            return Reading.IDS;
        }
        if (terms.containsKey(name)) {
            return Reading.PLAIN;
        }
        return LISTS.contains(name) ? Reading.LIST : OPAQUE.contains(name) ? Reading.OPAQUE : Reading.PLAIN;
    }
}
