package si.kozolec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a-z]+$",
                "^\\d{4}-\\d{2}$",
                "(?:a|b)?",
                "(?<year>\\d+)-\\k<year>",
                "^(?=.*\\d)(?!x).{2,}$",
                "a{2}",
                "a{2,}?",
                "[\\w\\-.]",
                "\\p{L}+",
                "\\u010d",
                "^urn:ngsi-ld:",
                "[^/]",
                "\\bx\\b",
                "[a\\-z]",
                "\\cA",
                "[-a]",
                "[a-]",
                "č+",
                "(a)\\1"
            })
    void what_every_validator_takes_stays_as_it_is(String pattern) {
        assertThat(EcmaPattern.mend(pattern)).contains(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "\\_→_",
                "\\-→-",
                "a\\@b→a@b",
                "[\\_]→[_]",
                "\\'x→'x",
                "a}→a\\}",
                "a{→a\\{",
                "]→\\]",
                "{a}→\\{a\\}",
                "[\\w-.]→[\\w\\-.]",
                "[.-\\w]→[.\\-\\w]",
                "[a-c-e]→[a-c\\-e]",
                "[[]→[\\[]",
                "[a&&b]→[a&\\x26b]",
                "\\v→\\x0B",
                "\\0→\\x00",
                "\\u{10D}→č",
            })
    void what_only_lenient_ones_take_is_written_the_strict_way(String lenient, String strict) {
        assertThat(EcmaPattern.mend(lenient)).contains(strict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)abc",
                "a++",
                "*a",
                "(",
                ")",
                "[",
                "[z-a]",
                "\\Z",
                "a**",
                "(?>a)",
                "\\",
                "[]",
                "\\xZ",
                "(?=a)*",
                "^*",
                "\\8",
                "\\p{Nope}"
            })
    void what_has_no_meaning_that_all_share_is_refused(String pattern) {
        assertThat(EcmaPattern.mend(pattern)).isEmpty();
    }
}
