package si.kozolec.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = Wording.beside(Wording.class);

    @Test
    void each_text_gets_its_arguments_in_its_own_language() {
        LocalizedText file = new LocalizedText("shema {0}", "schema {0}");

        LocalizedText text = wording.text("json-over-limit", file);

        assertThat(text.sl()).contains("shema {0}").doesNotContain("schema");
        assertThat(text.en()).contains("schema {0}").doesNotContain("shema");
    }

    @Test
    void an_argument_that_nobody_gave_leaves_its_number() {
        assertThat(wording.text("json-over-limit").en()).contains("{0}");
    }

    @Test
    void a_text_that_nobody_wrote_is_none_or_told() {
        assertThat(wording.orNone("nobody-wrote-this")).isEqualTo(LocalizedText.NONE);
        assertThatThrownBy(() -> wording.text("nobody-wrote-this")).isInstanceOf(MissingResourceException.class);
    }
}
