package si.kozolec.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;

/** A model made ready to be compared with payloads. */
final class ModelFacts {

    private static final Set<String> OF_EVERY_ENTITY = Set.of("id", "type", "@context");

    private final ModelId id;
    private final @Nullable Version version;
    private final LocalizedText title;
    private final String entityType;
    private final List<String> required;
    private final List<AttributeFacts> attributes = new ArrayList<>();
    private final Map<String, AttributeFacts> byName = new HashMap<>();
    private final Map<String, String> terms;

    ModelFacts(ModelVersion model) {
        this.id = model.id();
        this.version = model.version();
        this.title = model.title();
        this.entityType = model.entityType();
        this.required = model.required();
        this.terms = Map.copyOf(model.terms());
        for (Attribute attribute : model.attributes()) {
            if (!OF_EVERY_ENTITY.contains(attribute.name())) {
                AttributeFacts facts = new AttributeFacts(attribute);
                attributes.add(facts);
                byName.put(attribute.name(), facts);
            }
        }
    }

    ModelId id() {
        return id;
    }

    @Nullable Version version() {
        return version;
    }

    LocalizedText title() {
        return title;
    }

    /** The type of its entities. */
    String entityType() {
        return entityType.isEmpty() ? id.name() : entityType;
    }

    boolean hasType(String type) {
        return type.equals(entityType) || type.equals(id.name());
    }

    List<String> required() {
        return required;
    }

    List<AttributeFacts> attributes() {
        return attributes;
    }

    @Nullable AttributeFacts attribute(String name) {
        return byName.get(name);
    }

    Map<String, String> terms() {
        return terms;
    }
}
