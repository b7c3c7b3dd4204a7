package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GlanceTest {

    @Test
    void it_sees_type_and_context_wherever_they_stand() {
        Glance glance = at(
                "{'id':'x','a':{'type':'Inner','b':[1,{'type':'X'}]},'type':'Park\\u0069ng','@context':['http://a','http://b']}");

        assertThat(glance.kind()).isEqualTo(Glance.Kind.OBJECT);
        assertThat(glance.type()).isEqualTo("Parking");
        assertThat(glance.contexts()).containsExactly("http://a", "http://b");
        assertThat(glance.maybeKeyValues()).isTrue();
    }

    @Test
    void it_tells_lists_of_types_and_contexts_that_are_no_addresses() {
        Glance glance = at("{'type':['A','B'],'@context':{'a':'b'}}");

        assertThat(glance.type()).isNull();
        assertThat(glance.severalTypes()).isTrue();
        assertThat(glance.hasContext()).isTrue();
        assertThat(glance.contexts()).isEmpty();
    }

    @Test
    void it_sees_other_shapes_than_key_values() {
        assertThat(at("{'a':{'type':'Property','value':1}}").maybeKeyValues()).isFalse();
        assertThat(at("{'a':{'value':1}}").maybeKeyValues()).isFalse();
        assertThat(at("{'a':{'type':'Point','coordinates':[1,2]}}").maybeKeyValues())
                .isTrue();
    }

    @Test
    void it_tells_arrays_and_what_is_nothing_of_the_kind() {
        assertThat(at("\uFEFF [ ]").kind()).isEqualTo(Glance.Kind.ARRAY);
        assertThat(at("'x'").kind()).isEqualTo(Glance.Kind.OTHER);
        assertThat(at("").kind()).isEqualTo(Glance.Kind.OTHER);
    }

    @Test
    void broken_payloads_never_make_it_fail() {
        byte[] whole = "{\"id\":\"x\",\"type\":\"\\u0041B\",\"a\":{\"type\":\"Property\"},\"@context\":[\"x\",\"y\"]}"
                .getBytes(StandardCharsets.UTF_8);
        Writing writing = new Writing(new SplittableRandom(1));
        for (int cut = 0; cut <= whole.length; cut++) {
            assertThat(Glance.at(whole, 0, cut)).isNotNull();
        }
        byte[] broken = whole;
        for (int tried = 0; tried < 20_000; tried++) {
            broken = tried % 5 == 0 || broken.length == 0 ? whole : writing.broken(broken);
            assertThat(Glance.at(broken, 0, broken.length)).isNotNull();
        }
    }

    private static Glance at(String payload) {
        byte[] bytes = payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Glance.at(bytes, 0, bytes.length);
    }
}
