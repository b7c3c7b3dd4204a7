package si.kozolec.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.schema.SchemaBundle;
import tools.jackson.databind.JsonNode;

/**
 * Reads a model's attributes at every depth out of its bundle.
 *
 * <p>What several places of the schema say about one name is told together. The inside of a geometry is left out: GeoJSON
 * says it for all.
 */
public final class AttributeReader {

    private static final int DEEPEST = 12;
    private static final int MOST = 20_000;

    private final ShapeReader shapes;
    private final Function<String, AttributeTexts> texts;
    private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int read;

    private AttributeReader(ShapeReader shapes, Function<String, AttributeTexts> texts) {
        this.shapes = shapes;
        this.texts = texts;
    }

    /**
     * What is written for people about an attribute, beside the schema.
     *
     * @param label a short name
     * @param description what it means
     */
    public record AttributeTexts(LocalizedText label, LocalizedText description) {

        public static final AttributeTexts NONE = new AttributeTexts(LocalizedText.NONE, LocalizedText.NONE);
    }

    /**
     * What a schema says about entities.
     *
     * @param entityType the one value that {@code type} can have; empty when the schema does not say
     * @param required the names of the attributes that an entity must have
     * @param attributes the attributes of the first level
     */
    public record Entity(String entityType, List<String> required, List<Attribute> attributes) {}

    /**
     * Reads the attributes.
     *
     * @param texts gives the texts of the attribute at that path
     */
    public static Entity read(SchemaBundle bundle, Function<String, AttributeTexts> texts) {
        AttributeReader reader = new AttributeReader(new ShapeReader(bundle.schema()), texts);
        Shape entity = reader.shapes.read(List.of(bundle.schema()));
        List<Attribute> attributes = reader.attributes(entity, "", 1);
        String type = attributes.stream()
                .filter(attribute -> attribute.path().equals("type")
                        && attribute.enumeration().size() == 1)
                .map(attribute -> attribute.enumeration().get(0))
                .findFirst()
                .orElse("");
        return new Entity(type, List.copyOf(entity.required()), attributes);
    }

    private List<Attribute> attributes(Shape object, String above, int depth) {
        List<Attribute> attributes = new ArrayList<>();
        for (Map.Entry<String, List<JsonNode>> property : object.properties().entrySet()) {
            if (++read > MOST) {
                break;
            }
            boolean required = object.required().contains(property.getKey());
            String path = above + property.getKey().replace('/', '_');
            // A definition that contains itself comes back as the very same node.
            List<JsonNode> entered =
                    property.getValue().stream().filter(open::add).toList();
            boolean again = entered.size() < property.getValue().size();
            attributes.add(attribute(path, property.getValue(), required, again ? DEEPEST : depth));
            entered.forEach(open::remove);
        }
        return attributes;
    }

    private Attribute attribute(String path, List<JsonNode> schemas, boolean required, int depth) {
        Shape shape = shapes.read(schemas);
        Shape item = shapes.read(shape.items());
        DescriptionSyntax said = DescriptionSyntax.parse(shape.description());
        DescriptionSyntax saidOfItem = DescriptionSyntax.parse(item.description());
        AttributeKind kind = said.kind() == AttributeKind.UNSTATED ? saidOfItem.kind() : said.kind();
        String units = said.units() == null ? saidOfItem.units() : said.units();
        AttributeTexts written = texts.apply(path);
        return new Attribute(
                path,
                kind,
                List.copyOf(shape.types()),
                List.copyOf(item.types()),
                both(shape.formats(), item.formats()),
                units == null ? null : Units.of(units),
                enumeration(shape, item, said, saidOfItem),
                said.model() == null ? saidOfItem.model() : said.model(),
                said.privacy() == null ? saidOfItem.privacy() : said.privacy(),
                required,
                written.label(),
                written.description()
                        .orElse(LocalizedText.english(said.text().isEmpty() ? saidOfItem.text() : said.text())),
                kind == AttributeKind.GEO_PROPERTY ? List.of() : children(path, shape, item, depth));
    }

    private List<Attribute> children(String path, Shape shape, Shape item, int depth) {
        // An array of arrays of objects is still one list of things to people.
        Shape inner = item;
        for (int level = 0;
                level < 3 && inner.properties().isEmpty() && !inner.items().isEmpty();
                level++) {
            inner = shapes.read(inner.items());
        }
        Shape object = inner.properties().isEmpty() ? shape : shape.and(inner);
        return depth >= DEEPEST || object.isGeometry() ? List.of() : attributes(object, path + "/", depth + 1);
    }

    private static List<String> enumeration(
            Shape shape, Shape item, DescriptionSyntax said, DescriptionSyntax saidOfItem) {
        List<String> allowed = both(shape.enumeration(), item.enumeration());
        if (!allowed.isEmpty()) {
            return allowed;
        }
        return said.enumeration().isEmpty() ? saidOfItem.enumeration() : said.enumeration();
    }

    private static List<String> both(Set<String> left, Set<String> right) {
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return List.copyOf(all);
    }
}
