package si.kozolec.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"sample", "identification", "draft"})
    void each_text_is_there_in_both_languages_with_the_same_arguments(String room) {
        ResourceBundle sl = bundle(room, "sl");
        ResourceBundle en = bundle(room, "en");
        Set<String> slovenian = new TreeSet<>(sl.keySet());
        // English has no words for two, and none for three and four.
        slovenian.removeIf(key -> key.endsWith(".2") || key.endsWith(".3"));

        assertThat(slovenian).isEqualTo(new TreeSet<>(en.keySet()));
        assertThat(slovenian).allSatisfy(key -> {
            assertThat(sl.getString(key)).isNotBlank();
            assertThat(arguments(sl.getString(key))).isEqualTo(arguments(en.getString(key)));
        });
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static ResourceBundle bundle(String room, String language) {
        return ResourceBundle.getBundle("si.kozolec." + room + ".messages_" + language, Locale.ROOT);
    }
}
