package si.kozolec.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PackedJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "null",
                "{\"type\": \"object\", \"required\": [\"type\", \"id\"], \"additionalProperties\": false}",
                "[1, -2147483648, 2147483648, -9223372036854775808, 123456789012345678901234567890]",
                "[0.1, 1e-7, 3.0, 12345678901234567890.123456789, -0.0]",
                "{\"č\": \"žarišče 🅿\", \"a\": {\"a\": [true, false, null, \"a\", \"č\"]}}"
            })
    void a_tree_is_the_same_after_it_was_packed(String json) {
        JsonNode tree = tree(json);

        JsonNode unpacked = PackedJson.unpack(PackedJson.pack(tree));

        assertThat(unpacked).isEqualTo(tree);
        // The order of members, and each digit.
        assertThat(unpacked).hasToString(tree.toString());
    }

    @Test
    void what_breaks_off_is_no_tree() {
        byte[] packed = PackedJson.pack(tree("{\"type\": [1, 2, 3]}"));

        for (int length = 0; length < packed.length; length++) {
            byte[] part = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> PackedJson.unpack(part)).isInstanceOf(RuntimeException.class);
        }
    }

    private static JsonNode tree(String json) {
        return JsonDocument.read("tree.json", json.getBytes(StandardCharsets.UTF_8))
                .content()
                .orElseThrow();
    }
}
