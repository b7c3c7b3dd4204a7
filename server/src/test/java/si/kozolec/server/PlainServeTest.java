package si.kozolec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainServeTest {

    @Test
    void a_server_may_be_started_with_nothing_at_all() {
        assertThat(PlainServe.of()).contains(new PlainServe(Map.of()));
        assertThat(PlainServe.of("serve")).contains(new PlainServe(Map.of()));
    }

    @Test
    void settings_are_read_in_both_spellings() {
        assertThat(PlainServe.of("--data", "/srv/kozolec", "--port=8090"))
                .contains(new PlainServe(Map.of("data", "/srv/kozolec", "port", "8090")));
        assertThat(PlainServe.of("serve", "--public-url=https://modeli.example.si/?a=b"))
                .contains(new PlainServe(Map.of("public-url", "https://modeli.example.si/?a=b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import folder",
                "verify",
                "--help",
                "--config kozolec.toml",
                "--port",
                "--port=",
                "--port --data",
                "--port -1",
                "--port 1 --port 2",
                "--port 1 serve",
                "--prot 80",
                "--data @arguments",
                "-h"
            })
    void everything_else_is_left_to_the_whole_command_line(String line) {
        assertThat(PlainServe.of(line.split(" "))).isEmpty();
    }
}
