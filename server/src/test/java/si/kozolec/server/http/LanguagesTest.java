package si.kozolec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.model.Language;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sl-SI,sl;q=0.9,en;q=0.8|SL",
                "en-GB,en;q=0.9,sl;q=0.8|EN",
                "de,fr;q=0.5|SL",
                "de,en;q=0.1|EN",
                "en;q=0,sl;q=0.1|SL",
                "en;q=abc|SL",
                "sl;q=0.3,en;q=0.4|EN",
                "*|SL",
            })
    void the_browsers_wish_is_followed_and_slovenian_is_the_rest(String header, Language expected) {
        assertThat(Languages.choose(null, header)).isEqualTo(expected);
    }

    @Test
    void the_address_wins_over_the_browser() {
        assertThat(Languages.choose("en", "sl")).isEqualTo(Language.EN);
        assertThat(Languages.choose("klingon", "en")).isEqualTo(Language.EN);
    }

    @Test
    void who_says_nothing_is_answered_in_slovenian() {
        assertThat(Languages.choose(null, null)).isEqualTo(Language.SL);
    }
}
