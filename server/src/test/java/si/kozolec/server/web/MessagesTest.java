package si.kozolec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import si.kozolec.model.Language;

class MessagesTest {

    private static final Pattern FORM = Pattern.compile("(.+)\\.(one|two|few|other)");
    private static final Pattern USED = Pattern.compile("texts(?:\\(\\))?\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\.count\\(\\s*\"([^\"]+)\",");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(withoutForms(keys(Language.SL))).isEqualTo(withoutForms(keys(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_is_counted_has_all_forms_of_the_language(Language language) {
        List<String> forms = language == Language.SL ? List.of("one", "two", "few", "other") : List.of("one", "other");
        Set<String> keys = keys(language);
        Set<String> counted = keys.stream()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());

        assertThat(counted).isNotEmpty();
        for (String key : counted) {
            assertThat(keys)
                    .containsAll(forms.stream().map(form -> key + "." + form).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_can_be_written(Language language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(new MessageFormat(text, language.locale()).format(new Object[] {1, 2, 3}))
                    .as("an apostrophe in %s is to be written twice", key)
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_use_no_words_that_are_not_there(Language language) throws IOException {
        Set<String> keys = keys(language);
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            used(USED, source).filter(key -> !keys.contains(key)).forEach(missing::add);
            used(COUNTED, source).filter(key -> !keys.contains(key + ".other")).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, modelov",
        "1, model",
        "2, modela",
        "3, modeli",
        "4, modeli",
        "5, modelov",
        "11, modelov",
        "12, modelov",
        "100, modelov",
        "101, model",
        "102, modela",
        "103, modeli",
        "104, modeli",
        "105, modelov",
        "111, modelov",
        "1002, modela",
    })
    void slovenian_numbers_ask_for_one_of_four_forms(long number, String word) {
        assertThat(Texts.in(Language.SL).count("models.count", number)).endsWith(" " + word);
    }

    @ParameterizedTest
    @CsvSource({"0, models", "1, model", "2, models", "101, models"})
    void english_numbers_ask_for_one_of_two(long number, String word) {
        assertThat(Texts.in(Language.EN).count("models.count", number)).endsWith(" " + word);
    }

    private static Set<String> withoutForms(Set<String> keys) {
        return keys.stream()
                .map(key -> FORM.matcher(key).replaceFirst("$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("si.kozolec.server.web.messages_" + language.tag(), Locale.ROOT);
    }

    private static Stream<String> used(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"));
                Stream<Path> classes = Files.walk(Path.of("src/main/java/si/kozolec/server/web"))) {
            List<Path> files = Stream.concat(templates, classes)
                    .filter(Files::isRegularFile)
                    .toList();
            assertThat(files).hasSizeGreaterThan(20);
            return files.stream().map(MessagesTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
