package si.kozolec.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rule of a schema that a value does not meet, as the validator saw it.
 *
 * @param pointer the place of the value
 * @param value the value
 * @param path the way through the schema to the rule, keyword by keyword, references followed
 * @param schemaPointer the place of the rule in the schema
 * @param keyword the rule
 * @param rule what the schema writes there
 * @param name for rules about members: the member; null for all others
 * @param matching for {@code oneOf}: how many of its parts were met
 */
record Violation(
        String pointer,
        JsonNode value,
        List<String> path,
        String schemaPointer,
        String keyword,
        JsonNode rule,
        @Nullable String name,
        int matching) {

    /** The same place, judged by a rule that stands for several. */
    Violation by(String newKeyword, JsonNode newRule, String newSchemaPointer) {
        return new Violation(pointer, value, path, newSchemaPointer, newKeyword, newRule, null, 0);
    }

    boolean isAt(String place) {
        return pointer.equals(place);
    }
}
