package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_signature_is_what_the_libraries_of_standard_webhooks_expect() {
        String signature = Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY);

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void while_a_secret_changes_both_sign() {
        String signature = Signature.of(
                "another-secret-of-the-portal whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                BODY);

        assertThat(signature)
                .isEqualTo(
                        "v1,8RluYXnLKmfCW4rEDmAo3CaW2qkMfnhQTMdQacvherg= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "whsec_c2hvcnQ=",
                "whsec_%%%",
                "long-enough-for-anybody-here  and-two-spaces-in-between-them"
            })
    void a_secret_that_is_short_or_unreadable_is_no_secret(String secret) {
        assertThat(Signature.areGood(secret)).isFalse();
    }
}
