package si.kozolec.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final ResourceBundle sl = ResourceBundle.getBundle("si.kozolec.validation.messages_sl", Locale.ROOT);
    private final ResourceBundle en = ResourceBundle.getBundle("si.kozolec.validation.messages_en", Locale.ROOT);

    @Test
    void every_text_stands_in_both_languages_with_the_same_arguments() {
        assertThat(sl.keySet()).isEqualTo(en.keySet());
        assertThat(sl.keySet())
                .allSatisfy(key ->
                        assertThat(arguments(sl.getString(key))).as(key).isEqualTo(arguments(en.getString(key))));
    }

    @Test
    void braces_that_hold_no_number_stay_as_they_are() {
        assertThat(Texts.of("type.object").en()).isEqualTo("an object { }");
        assertThat(Texts.of("hint.unquote", "{0}").en()).isEqualTo("Remove the quotes: {0}");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
