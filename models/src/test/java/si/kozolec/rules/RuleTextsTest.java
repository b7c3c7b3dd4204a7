package si.kozolec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import si.kozolec.model.Language;

class RuleTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final ResourceBundle sl = ResourceBundle.getBundle("si.kozolec.rules.messages_sl", Locale.ROOT);
    private final ResourceBundle en = ResourceBundle.getBundle("si.kozolec.rules.messages_en", Locale.ROOT);
    private final RuleBook book = RuleBook.standard();

    @Test
    void every_text_stands_in_both_languages_with_the_same_arguments() {
        assertThat(sl.keySet()).isEqualTo(en.keySet()).isNotEmpty();
        assertThat(sl.keySet()).allSatisfy(key -> {
            assertThat(sl.getString(key)).as(key).isNotBlank();
            assertThat(arguments(sl.getString(key))).as(key).isEqualTo(arguments(en.getString(key)));
        });
    }

    @Test
    void every_rule_gives_advice_in_every_case() {
        List<String> codes = book.rules().stream().map(RuleBook.Entry::code).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(en.keySet()).contains(code + ".hint"));
    }

    @Test
    void every_code_has_a_page_of_help_in_both_languages() {
        assertThat(book.codes())
                .containsAll(book.rules().stream().map(RuleBook.Entry::code).toList())
                .allSatisfy(code -> {
                    for (Language language : Language.values()) {
                        String page = book.help(code, language).orElse("");
                        assertThat(page).as(code + " " + language).startsWith("# ");
                        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                                .as(code + " " + language)
                                .hasSize(3);
                        assertThat(page).contains(language == Language.SL ? "\nVir: " : "\nSource: ");
                    }
                });
        assertThat(book.help("no-such-rule", Language.SL)).isEmpty();
    }

    @Test
    void the_titles_of_the_pages_differ_from_rule_to_rule() {
        assertThat(book.rules().stream().map(rule -> rule.title().sl())).doesNotHaveDuplicates();
        assertThat(book.rules().stream().map(rule -> rule.title().en())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "ngsild", "validation"})
    void what_other_rooms_find_in_files_and_payloads_has_a_page_too(String room) {
        Set<String> texts = ResourceBundle.getBundle("si.kozolec." + room + ".messages_en", Locale.ROOT)
                .keySet();
        Set<String> codes = texts.stream()
                .filter(key -> !key.contains(".") && texts.contains(key + ".hint"))
                .collect(Collectors.toSet());
        assertThat(codes).isNotEmpty();
        assertThat(book.codes()).containsAll(codes);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
