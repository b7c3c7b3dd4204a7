package si.kozolec.server.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofHours(1), new Random(4));

    @Test
    void each_wait_is_about_twice_as_long_as_the_one_before_up_to_the_longest() {
        for (int failures = 1; failures <= 100; failures++) {
            long full = (long) Math.min(3_600_000, 5_000 * Math.pow(2, failures - 1));
            assertThat(patience.after(failures).toMillis()).isBetween(full / 2, full);
        }
    }

    @Test
    void chance_keeps_those_apart_who_failed_together() {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            waits.add(patience.after(5));
        }

        assertThat(waits).hasSizeGreaterThan(10);
    }
}
