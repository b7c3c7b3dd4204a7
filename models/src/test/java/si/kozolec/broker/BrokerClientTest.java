package si.kozolec.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker is called at its address, by who may, and no secret is ever told. */
class BrokerClientTest {

    private static final SecretRef SECRET = SecretRef.parse("env:SECRET").orElseThrow();

    private final List<Call> calls = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "https://broker.example.si, https://broker.example.si",
        "https://Broker.example.si/, https://broker.example.si",
        "HTTP://broker.example.si:1026/ngsi-ld/v1/, http://broker.example.si:1026",
        "https://gate.example.si/orion/ngsi-ld/v1/entities, https://gate.example.si/orion",
        "http://[2001:db8::1]:1026/v2, http://[2001:db8::1]:1026",
        "https://broker.example.si/a/../b/./, https://broker.example.si/b"
    })
    void addresses_are_read_as_people_write_them(String written, String read) throws BrokerTrouble {
        assertThat(BrokerAddress.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "broker.example.si",
                "ftp://broker.example.si",
                "file:///etc/passwd",
                "https://user:word@broker.example.si",
                "https://broker.example.si/?type=x",
                "https://broker.example.si/#x",
                "https://broker.example.si:99999",
                "https://broker.example.si/../../x",
                "https://bröker.example.si",
                "https:///x",
                "http://a b"
            })
    void what_is_no_address_of_a_broker_is_refused(String written) {
        assertThatThrownBy(() -> BrokerAddress.parse(written))
                .isInstanceOfSatisfying(
                        BrokerTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(BrokerTrouble.Reason.ADDRESS_WRONG));
    }

    @Test
    void who_calls_is_told_as_the_broker_wants_it() throws BrokerTrouble {
        assertThat(headers(new Authentication.Basic("ana", SECRET)))
                .containsEntry("Authorization", "Basic YW5hOmdlc2xv");
        assertThat(headers(new Authentication.Bearer(SECRET))).containsEntry("Authorization", "Bearer geslo");
        assertThat(headers(new Authentication.Header("X-Auth-Token", SECRET))).containsEntry("X-Auth-Token", "geslo");
        assertThat(headers(new Authentication.None())).doesNotContainKeys("Authorization", "X-Auth-Token");
    }

    @Test
    void a_token_is_fetched_once_and_once_more_when_it_is_not_accepted() throws BrokerTrouble {
        Authentication.ClientCredentials login = new Authentication.ClientCredentials(
                URI.create("https://id.example.si/token"), "kozolec", SECRET, "read");
        int[] given = {0};
        Transport transport = call -> {
            calls.add(call);
            if (call.address().getHost().equals("id.example.si")) {
                given[0]++;
                return answer(200, "{\"access_token\": \"t" + given[0] + "\", \"expires_in\": 300}");
            }
            boolean accepted = "Bearer t2".equals(call.headers().get("Authorization"));
            return accepted ? answer(200, "[]") : answer(401, "{}");
        };

        BrokerClient client = client(login, transport);
        client.json("/types");
        client.json("/types");

        assertThat(given[0]).isEqualTo(2);
        assertThat(calls).hasSize(5);
        assertThat(new String(calls.get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("grant_type=client_credentials&scope=read");
        assertThat(calls.toString()).doesNotContain("geslo");
    }

    @Test
    void secrets_are_read_from_files_and_never_told(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "from-file\nrest");
        Map<String, String> environment = Map.of("SECRET", "geslo\nnaprej");

        assertThat(SecretRef.parse("file:secret.txt").orElseThrow().read(environment, folder))
                .isEqualTo("from-file");
        assertThatThrownBy(() -> SECRET.read(environment, folder))
                .hasMessageContaining("env:SECRET")
                .hasMessageNotContaining("geslo");
        assertThatThrownBy(() -> SecretRef.parse("file:none").orElseThrow().read(environment, folder))
                .isInstanceOf(BrokerTrouble.class);
        assertThat(SecretRef.parse("geslo")).isEmpty();
        assertThat(SecretRef.parse("env:")).isEmpty();
        assertThat(SecretRef.parse("env:A B")).isEmpty();
    }

    @Test
    void the_tenant_is_named_in_the_words_of_the_interface() throws BrokerTrouble {
        BrokerAddress address = BrokerAddress.parse("https://broker.example.si");
        Transport transport = call -> {
            calls.add(call);
            return answer(200, "[]");
        };
        Credentials nobody = credentials(new Authentication.None(), transport);
        new BrokerClient(
                        new Broker(address, BrokerKind.NGSI_LD, "lj", "", new Authentication.None()), transport, nobody)
                .json("/types");
        new BrokerClient(
                        new Broker(address, BrokerKind.NGSI_V2, "lj", "/a", new Authentication.None()),
                        transport,
                        nobody)
                .json("/types");

        assertThat(calls.get(0).headers())
                .containsEntry("NGSILD-Tenant", "lj")
                .containsEntry("Accept", "application/json");
        assertThat(calls.get(0).address()).hasToString("https://broker.example.si/ngsi-ld/v1/types");
        assertThat(calls.get(1).headers())
                .containsEntry("Fiware-Service", "lj")
                .containsEntry("Fiware-ServicePath", "/a");
        assertThat(calls.get(1).address()).hasToString("https://broker.example.si/v2/types");
    }

    private Map<String, String> headers(Authentication authentication) throws BrokerTrouble {
        Transport transport = call -> {
            calls.add(call);
            return answer(200, "[]");
        };
        client(authentication, transport).json("/types");
        return calls.get(calls.size() - 1).headers();
    }

    private static BrokerClient client(Authentication authentication, Transport transport) throws BrokerTrouble {
        BrokerAddress address = BrokerAddress.parse("https://broker.example.si");
        return new BrokerClient(
                new Broker(address, BrokerKind.NGSI_LD, "", "", authentication),
                transport,
                credentials(authentication, transport),
                time -> {});
    }

    private static Credentials credentials(Authentication authentication, Transport transport) {
        return new Credentials(authentication, transport, Map.of("SECRET", "geslo"), Path.of("."), Clock.systemUTC());
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
