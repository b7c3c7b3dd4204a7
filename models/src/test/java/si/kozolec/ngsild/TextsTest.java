package si.kozolec.ngsild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import si.kozolec.model.LocalizedText;

class TextsTest {

    private final ResourceBundle sl = ResourceBundle.getBundle("si.kozolec.ngsild.messages_sl", Locale.ROOT);
    private final ResourceBundle en = ResourceBundle.getBundle("si.kozolec.ngsild.messages_en", Locale.ROOT);

    @Test
    void every_text_is_there_in_both_languages_with_a_hint() {
        assertThat(sl.keySet()).isEqualTo(en.keySet()).isNotEmpty();
        assertThat(sl.keySet()).allSatisfy(key -> {
            assertThat(sl.getString(key)).as(key).isNotBlank();
            assertThat(key.contains(".hint") || en.containsKey(key + ".hint"))
                    .as(key)
                    .isTrue();
        });
    }

    @Test
    void arguments_are_filled_in() {
        assertThat(Texts.of("type-chosen", "Station", 2))
                .isEqualTo(new LocalizedText(
                        "Tip entitete je seznam (členov: 2); presojena je kot »Station«.",
                        "The entity’s type is an array of 2; it was judged as “Station”."));
        assertThat(Texts.of("no-such-key", 1).isEmpty()).isTrue();
    }
}
