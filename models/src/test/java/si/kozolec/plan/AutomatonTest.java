package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AutomatonTest {

    private static final List<String> EXPRESSIONS = List.of(
            "^[\\w\\-.{}$+*\\[\\]`|~^@!,:\\\\]+$",
            "^[A-Z]{2}[A-Z2-9]{3}$",
            "[0-9]{2}:[0-9]{2}",
            "^([0-9A-F]{2}[:-]){2}([0-9A-F]{2})$",
            "^#([a-f0-9]{4}|[a-f0-9]{3})$",
            "^[^,]+,[^,]+$",
            "^(a|ab)(c|bcd)(d*)$",
            "a*?b",
            "^$",
            "",
            "^a|b$",
            "(^a|b)c",
            "a(b$|c)",
            "(?:ab)+",
            "^(a{0,2}b){2,}$",
            "x{0}y",
            "[^a-c]",
            "\\d\\D",
            "^\\w+\\W$",
            "$^",
            "a$^",
            "(a|^)b");

    @Test
    void it_says_what_the_expression_says() {
        SplittableRandom random = new SplittableRandom(3);
        String letters = "abcxyAZ019:-_#,. č\n";
        for (String expression : EXPRESSIONS) {
            Automaton automaton = Subsets.of(expression);
            assertThat(automaton.isThere()).as(expression).isTrue();
            Pattern pattern = Pattern.compile(expression.replaceAll("(?<!\\\\|\\{\\})\\$(?!\\+)", "\\\\z"));
            for (int tried = 0; tried < 3_000; tried++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(9); length > 0; length--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

                assertThat(automaton.judge(bytes, 0, bytes.length))
                        .as("<%s> by %s", text, expression)
                        .isEqualTo(pattern.matcher(text).find() ? Check.YES : Check.NO);
            }
        }
    }

    @Test
    void it_is_unsure_where_programs_disagree() {
        byte[] text = "č".getBytes(StandardCharsets.UTF_8);

        assertThat(Subsets.of("^.$").judge(text, 0, text.length)).isEqualTo(Check.UNSURE);
        assertThat(Subsets.of("\\s").judge(text, 0, text.length)).isEqualTo(Check.UNSURE);
        assertThat(Subsets.of("^.$").judge(new byte[] {'x'}, 0, 1)).isEqualTo(Check.YES);
    }

    @Test
    void what_looks_around_or_back_or_grows_without_measure_has_no_table() {
        for (String expression :
                List.of("(?=a)", "(?<!a)b", "(a)\\1", "\\bx", "č", "(a|b)*a(a|b){20}", "((a{1,999}){1,999}){1,999}")) {
            assertThat(Subsets.of(expression).isThere()).as(expression).isFalse();
        }
    }
}
