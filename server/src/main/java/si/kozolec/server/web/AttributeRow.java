package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import si.kozolec.model.Attribute;

/**
 * An attribute in the table of a model.
 *
 * @param texts the words of the page
 * @param attribute the attribute
 * @param example a value of it from an example, shortened; empty when no example has it
 */
public record AttributeRow(Texts texts, Attribute attribute, String example) {

    /** Enumerations up to this length are shown whole. */
    private static final int VALUES_SHOWN = 6;

    private static final Set<String> NO_ATTRIBUTES = Set.of("id", "type");

    /** Its name for people. */
    public String label() {
        return texts.of(attribute.label());
    }

    public String description() {
        return texts.of(attribute.description());
    }

    /** The language of the description, where it is not that of the page; empty when it is. */
    public String descriptionLanguage() {
        return texts.foreign(attribute.description());
    }

    /**
     * What kind of attribute it is, in words; the NGSI-LD name of the kind stands beside it. The identifier and the type of an entity
     * are none, whatever a model calls them (ETSI GS CIM 009, 5.2.4).
     */
    public String kind() {
        String name =
                NO_ATTRIBUTES.contains(attribute.path()) ? "" : attribute.kind().ngsiName();
        return name.isEmpty() ? "" : texts.orElse("kind." + name, name);
    }

    /** What its values are, in words, {@code besedilo (čas)}. */
    public String type() {
        List<String> words = new ArrayList<>();
        for (String type : attribute.types()) {
            words.add(type.equals("array") && !attribute.itemTypes().isEmpty() ? list() : word(type));
        }
        String text = String.join(texts.of("type.or"), words);
        return attribute.formats().isEmpty() ? text : text + " (" + String.join(", ", formats()) + ")";
    }

    /** The unit as people write it, {@code µg/m³}, or else as the model does; with its code. Empty when there is none. */
    public String unit() {
        if (attribute.unit() == null) {
            return "";
        }
        String text = attribute.unit().text();
        String code = attribute.unit().code();
        String shown = code.isEmpty() ? text : texts.orElse("unit." + code, text);
        return code.isEmpty() || code.equals(shown) ? shown : shown + " (" + code + ")";
    }

    /** The first values that are allowed, when only some are. */
    public List<String> values() {
        List<String> all = attribute.enumeration();
        return all.size() <= VALUES_SHOWN + 2 ? all : all.subList(0, VALUES_SHOWN);
    }

    /** The values that have to be unfolded. */
    public List<String> moreValues() {
        List<String> all = attribute.enumeration();
        return all.subList(values().size(), all.size());
    }

    /** The attributes inside this one. */
    public List<AttributeRow> children() {
        return attribute.children().stream()
                .map(child -> new AttributeRow(texts, child, ""))
                .toList();
    }

    /** The term of another vocabulary that it follows, when that is a web address. */
    public Optional<String> vocabulary() {
        return Optional.ofNullable(attribute.modelUri()).filter(uri -> uri.matches("https?://\\S{1,500}"));
    }

    private String list() {
        return texts.of(
                "type.list",
                String.join(
                        texts.of("type.or"),
                        attribute.itemTypes().stream().map(this::word).toList()));
    }

    private List<String> formats() {
        return attribute.formats().stream()
                .map(format -> texts.orElse("format." + format, format))
                .toList();
    }

    private String word(String type) {
        return texts.orElse("type." + type, type);
    }
}
