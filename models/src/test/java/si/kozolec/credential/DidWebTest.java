package si.kozolec.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An identifier leads to a document, and an address to its identifier. */
class DidWebTest {

    @ParameterizedTest
    @CsvSource({
        "https://modeli.example.si,       did:web:modeli.example.si,          https://modeli.example.si/.well-known/did.json",
        "https://localhost:8443,          did:web:localhost%3A8443,           https://localhost:8443/.well-known/did.json",
        "https://example.si/kozolec,      did:web:example.si:kozolec,         https://example.si/kozolec/did.json",
        "https://example.si:8443/a/b,     did:web:example.si%3A8443:a:b,      https://example.si:8443/a/b/did.json",
        "http://127.0.0.1:8080,           did:web:localhost%3A8080,           https://localhost:8080/.well-known/did.json"
    })
    void addresses_identifiers_and_documents_belong_together(String base, String did, String document) {
        assertThat(DidWeb.of(URI.create(base)).text()).isEqualTo(did);
        assertThat(DidWeb.parse(did).orElseThrow().document()).isEqualTo(URI.create(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:key:z6Mk",
                "did:web:",
                "did:web:127.0.0.1",
                "did:web:example.si/kozolec",
                "did:web:example.si:..:secret",
                "did:web:user@example.si",
                "did:web:example.si%3A0",
                "did:web:example.si#key-1",
                "https://example.si"
            })
    void what_leads_nowhere_is_no_identifier(String text) {
        assertThat(DidWeb.parse(text)).isEmpty();
    }

    @Test
    void an_issuer_rules_its_own_machine_and_port_only() {
        DidWeb did = new DidWeb("did:web:localhost%3A8443");

        assertThat(did.rules(URI.create("https://localhost:8443/gaia-x/status/1")))
                .isTrue();
        assertThat(did.rules(URI.create("https://localhost/gaia-x/status/1"))).isFalse();
        assertThat(did.rules(URI.create("https://localhost:8443@example.si/"))).isFalse();
    }

    @Test
    void bits_of_a_list_are_counted_from_the_left() {
        StatusList list = StatusList.decode(
                        StatusList.of(IntStream.of(0, 9, 131_071)).encode())
                .orElseThrow();

        assertThat(list.isSet(0)).isTrue();
        assertThat(list.isSet(1)).isFalse();
        assertThat(list.isSet(9)).isTrue();
        assertThat(list.isSet(131_071)).isTrue();
        assertThat(list.has(131_072)).isFalse();
        assertThat(StatusList.decode("uH4sIAAAAAAAA_-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"))
                .hasValueSatisfying(empty -> assertThat(empty.isSet(77)).isFalse());
        assertThat(StatusList.decode("u????")).isEmpty();
    }
}
