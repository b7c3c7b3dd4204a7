package si.kozolec.sample;

import java.util.List;
import si.kozolec.model.Finding;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payload looked at: what its entities have in common, and a few of them.
 *
 * @param file the file, as the user named it; may be empty
 * @param form how it is written
 * @param entities how many entities were looked at
 * @param more whether there are more, which were not looked at
 * @param fields what they hold beside identifier, type and context, in the order in which it came
 * @param identified whether every entity has an {@code id}
 * @param types the types that they name, as written
 * @param contexts the addresses in their {@code @context}
 * @param written the first few entities as they are written; rows of a table as key-values
 * @param keyValues the same entities as key-values
 * @param findings what is wrong with the payload, or worth knowing about how it was read
 */
public record Sample(
        String file,
        SampleForm form,
        int entities,
        boolean more,
        List<Field> fields,
        boolean identified,
        List<String> types,
        List<String> contexts,
        List<ObjectNode> written,
        List<ObjectNode> keyValues,
        List<Finding> findings) {

    public Sample {
        fields = List.copyOf(fields);
        types = List.copyOf(types);
        contexts = List.copyOf(contexts);
        written = List.copyOf(written);
        keyValues = List.copyOf(keyValues);
        findings = List.copyOf(findings);
    }

    /** Whether there is nothing in it to look at. */
    public boolean isEmpty() {
        return entities == 0;
    }

    /** Whether a field has a value in every entity. */
    public boolean always(Field field) {
        return field.present() == entities;
    }
}
