package si.kozolec.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asks whether something was refused, with which reasons, in both languages. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable attempt, String... codes) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusals()).extracting(Refusal::code).containsExactlyInAnyOrder(codes);
            assertThat(refused.refusals()).allSatisfy(refusal -> {
                assertThat(refusal.text().sl()).isNotBlank();
                assertThat(refusal.text().en()).isNotBlank();
            });
        });
    }
}
