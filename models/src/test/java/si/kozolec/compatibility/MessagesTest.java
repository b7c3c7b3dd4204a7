package si.kozolec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final ResourceBundle sl = ResourceBundle.getBundle("si.kozolec.compatibility.messages_sl", Locale.ROOT);
    private final ResourceBundle en = ResourceBundle.getBundle("si.kozolec.compatibility.messages_en", Locale.ROOT);

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(sl.keySet()).isEqualTo(en.keySet());
        assertThat(sl.keySet()).allSatisfy(key -> {
            assertThat(sl.getString(key)).as(key).isNotBlank();
            assertThat(arguments(sl.getString(key))).as(key).isEqualTo(arguments(en.getString(key)));
        });
    }

    @Test
    void every_kind_of_change_has_a_text() {
        assertThat(en.keySet())
                .containsAll(
                        Arrays.stream(ChangeKind.values()).map(ChangeKind::code).toList());
    }

    private static String arguments(String text) {
        StringBuilder found = new StringBuilder();
        for (int number = 0; number < 4; number++) {
            found.append(text.contains("{" + number + "}") ? number : "");
        }
        return found.toString();
    }
}
