package si.kozolec.identification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import si.kozolec.model.Attribute;
import si.kozolec.model.Language;

/** An attribute of a model made ready to be compared with fields. */
final class AttributeFacts {

    private final Attribute attribute;
    private final Name name;
    private final List<Name> labels;
    private final Set<String> enumeration;
    private final Map<String, AttributeFacts> inner = new HashMap<>();

    AttributeFacts(Attribute attribute) {
        this.attribute = attribute;
        this.name = Name.of(attribute.name());
        this.labels = List.of(Language.values()).stream()
                .map(language -> Name.of(attribute.label().in(language)))
                .filter(label -> !label.isEmpty() && !label.key().equals(name.key()))
                .toList();
        this.enumeration = new HashSet<>(attribute.enumeration());
        attribute.children().forEach(child -> inner.put(child.name(), new AttributeFacts(child)));
    }

    Attribute attribute() {
        return attribute;
    }

    String written() {
        return attribute.name();
    }

    Name name() {
        return name;
    }

    List<Name> labels() {
        return labels;
    }

    Set<String> enumeration() {
        return enumeration;
    }

    Map<String, AttributeFacts> inner() {
        return inner;
    }
}
