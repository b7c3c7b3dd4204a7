package si.kozolec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.kozolec.server.HandClock;

class AllowanceTest {

    private final HandClock clock = new HandClock(AtTheLodge.MORNING);

    @Test
    void the_share_of_a_minute_can_be_taken_at_once_and_then_as_much_as_comes_in() {
        Allowance six = new Allowance(6, clock::nanos);
        assertThat(IntStream.range(0, 6).mapToLong(n -> six.take("ana"))).containsOnly(0L);

        assertThat(six.take("ana")).isEqualTo(TimeUnit.SECONDS.toNanos(10));
        assertThat(six.take("bor")).isZero();

        clock.pass(Duration.ofSeconds(10));
        assertThat(six.take("ana")).isZero();
        assertThat(six.take("ana")).isEqualTo(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void asking_in_vain_does_not_make_the_wait_longer() {
        Allowance one = new Allowance(1, clock::nanos);
        one.take("ana");

        IntStream.range(0, 100).forEach(n -> one.take("ana"));

        assertThat(one.take("ana")).isEqualTo(TimeUnit.SECONDS.toNanos(60));
    }

    @Test
    void nought_means_any_number() {
        Allowance any = new Allowance(0, clock::nanos);

        assertThat(IntStream.range(0, 100_000).mapToLong(n -> any.take("ana"))).containsOnly(0L);
    }

    @Test
    void many_threads_together_get_no_more_than_one() throws Exception {
        Allowance thousand = new Allowance(1_000, clock::nanos);
        AtomicInteger taken = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> IntStream.range(0, 1_000)
                    .filter(n -> thousand.take("ana") == 0)
                    .forEach(n -> taken.incrementAndGet()));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(taken).hasValue(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "not:an:address, not:an:address",
    })
    void an_address_counts_with_its_network(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
