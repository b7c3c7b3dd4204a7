package si.kozolec.artifact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelVersion;
import si.kozolec.schema.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a model's {@code context.jsonld}: what its terms mean to NGSI-LD brokers and other readers of linked data.
 *
 * <p>It stands alone and imports nothing. A term gets a type only when every attribute of that name in the model is used the
 * same way: one name at two depths shares one IRI and one definition.
 */
public final class ContextDocument {

    /** The name of the file in the model's folder. */
    public static final String FILE = "context.jsonld";

    private static final Set<AttributeKind> RELATIONSHIPS =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);
    private static final String NGSI_LD = "https://uri.etsi.org/ngsi-ld/";
    private static final Map<String, String> TIMES =
            Map.of("date-time", NGSI_LD + "DateTime", "date", NGSI_LD + "Date", "time", NGSI_LD + "Time");

    private ContextDocument() {}

    /** The document of a model, as bytes; the same model gives the same bytes. */
    public static byte[] of(ModelVersion model) {
        Map<String, List<Attribute>> uses = model.allAttributes()
                .collect(Collectors.groupingBy(Attribute::name, TreeMap::new, Collectors.toList()));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        new TreeMap<>(model.terms())
                .forEach((term, iri) -> context.set(term, definition(iri, uses.getOrDefault(term, List.of()))));
        return JsonText.pretty(document);
    }

    private static JsonNode definition(String iri, List<Attribute> uses) {
        if (uses.isEmpty()) {
            return JsonNodeFactory.instance.stringNode(iri);
        }
        if (uses.stream().allMatch(use -> RELATIONSHIPS.contains(use.kind()))) {
            return typed(iri, "@id");
        }
        List<List<String>> formats =
                uses.stream().map(Attribute::formats).distinct().toList();
        String time = formats.size() == 1 && formats.get(0).size() == 1
                ? TIMES.get(formats.get(0).get(0))
                : null;
        return time == null ? JsonNodeFactory.instance.stringNode(iri) : typed(iri, time);
    }

    private static ObjectNode typed(String iri, String type) {
        return JsonNodeFactory.instance.objectNode().put("@id", iri).put("@type", type);
    }
}
