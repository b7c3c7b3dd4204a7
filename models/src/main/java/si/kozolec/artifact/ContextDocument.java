package si.kozolec.artifact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a {@code context.jsonld}: what the terms of a model, or of several models together, mean to NGSI-LD brokers and other readers
 * of linked data.
 *
 * <p>It stands alone: it imports nothing, has no {@code @vocab} and no context within a context, and leaves the terms of the NGSI-LD
 * core alone. A relationship is typed {@code @id} where every attribute of that name is one. Moments are not typed in what brokers
 * read: a processor of JSON-LD would give back every normalized attribute of such a term under its IRI (measured by {@code
 * ContextInBrokersTest}); they are in {@link #KEY_VALUES}, which is for key-values.
 */
public final class ContextDocument {

    /** The name of the file in the model's folder. */
    public static final String FILE = "context.jsonld";

    /** The name of the one for readers of key-values, in which moments are typed too. */
    public static final String KEY_VALUES = "context.keyvalues.jsonld";

    private static final Set<AttributeKind> RELATIONSHIPS =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);
    private static final String NGSI_LD = "https://uri.etsi.org/ngsi-ld/";
    private static final Map<String, String> TIMES =
            Map.of("date-time", NGSI_LD + "DateTime", "date", NGSI_LD + "Date", "time", NGSI_LD + "Time");

    private ContextDocument() {}

    /** The document of a model, as bytes; the same model gives the same bytes. */
    public static byte[] of(ModelVersion model) {
        return document(List.of(model), false);
    }

    /**
     * The document of several models together, as bytes; the same models give the same bytes, in whatever order. For models whose
     * terms clash there is none: see {@link TermClash}.
     */
    public static byte[] of(Collection<ModelVersion> models) {
        return document(models, false);
    }

    /** The document of a model for readers of key-values, as bytes. */
    public static byte[] ofKeyValues(ModelVersion model) {
        return document(List.of(model), true);
    }

    /** The datatype of an attribute's values that JSON does not have itself, {@code https://uri.etsi.org/ngsi-ld/DateTime}. */
    public static Optional<String> datatype(Attribute attribute) {
        return attribute.formats().size() == 1
                ? Optional.ofNullable(TIMES.get(attribute.formats().get(0)))
                : Optional.empty();
    }

    private static byte[] document(Collection<ModelVersion> models, boolean moments) {
        SortedMap<String, String> terms = new TreeMap<>();
        Map<String, Set<String>> types = new HashMap<>();
        for (ModelVersion model : models) {
            model.terms().forEach((term, iri) -> {
                String other = terms.putIfAbsent(term, iri);
                if (other != null && !other.equals(iri)) {
                    throw new IllegalArgumentException(term + " means " + other + " and " + iri);
                }
            });
            model.allAttributes()
                    .forEach(attribute -> types.computeIfAbsent(attribute.name(), name -> new HashSet<>())
                            .add(type(attribute, moments)));
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        terms.forEach((term, iri) -> context.set(term, definition(iri, types.getOrDefault(term, Set.of()))));
        return JsonText.pretty(document);
    }

    private static String type(Attribute attribute, boolean moments) {
        if (RELATIONSHIPS.contains(attribute.kind())) {
            return "@id";
        }
        return moments ? datatype(attribute).orElse("") : "";
    }

    /** One name at two places shares one definition, so it has a type only when all places want the same. */
    private static JsonNode definition(String iri, Set<String> types) {
        String type = types.size() == 1 ? types.iterator().next() : "";
        return type.isEmpty()
                ? JsonNodeFactory.instance.stringNode(iri)
                : JsonNodeFactory.instance.objectNode().put("@id", iri).put("@type", type);
    }
}
