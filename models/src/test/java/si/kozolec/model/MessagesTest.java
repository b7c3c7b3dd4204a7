package si.kozolec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_text_is_there_in_both_languages() {
        ResourceBundle sl = ResourceBundle.getBundle("si.kozolec.model.messages_sl", Locale.ROOT);
        ResourceBundle en = ResourceBundle.getBundle("si.kozolec.model.messages_en", Locale.ROOT);

        assertThat(sl.keySet()).isEqualTo(en.keySet()).isNotEmpty();
        assertThat(sl.keySet()).allSatisfy(key -> {
            assertThat(sl.getString(key)).as(key).isNotBlank();
            assertThat(en.getString(key)).as(key).isNotBlank();
            assertThat(arguments(sl.getString(key))).as(key).isEqualTo(arguments(en.getString(key)));
        });
    }

    @Test
    void every_message_has_a_hint() {
        ResourceBundle en = ResourceBundle.getBundle("si.kozolec.model.messages_en", Locale.ROOT);

        assertThat(en.keySet().stream().filter(key -> !key.endsWith(".hint")))
                .allSatisfy(key -> assertThat(en.keySet()).contains(key + ".hint"));
    }

    private static long arguments(String text) {
        return text.chars().filter(c -> c == '{').count();
    }
}
