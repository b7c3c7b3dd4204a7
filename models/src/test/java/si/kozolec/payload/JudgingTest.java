package si.kozolec.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_come_in_the_order_of_the_payload(int workers) throws Exception {
        int entities = 20_000;
        List<Long> told = new ArrayList<>();
        AtomicLong spun = new AtomicLong();
        Judging<Long> judging = new Judging<>(
                slice -> {
                    // Some take long and some do not, whoever judges them.
                    for (int turn = 0; turn < slice.index() % 97 * 50; turn++) {
                        spun.addAndGet(turn);
                    }
                    return slice.index() % 3 == 0 ? slice.line() : null;
                },
                workers);

        long judged = judging.run(lines(entities, 512), result -> told.addAll(result.results()));

        assertThat(judged).isEqualTo(entities);
        assertThat(told).hasSize(entities / 3 + 1).isSorted().startsWith(1L, 4L, 7L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void findings_of_the_payload_come_behind_the_entities_before_them(int workers) throws Exception {
        List<String> told = new ArrayList<>();
        PayloadReader reader = Payloads.reader(stream("[{\"a\":1} {\"b\":2},,{\"c\":3}]"), "x.json", 1 << 20);

        new Judging<>(Slice::pointer, workers).run(reader, result -> {
            told.addAll(result.results());
            result.findings().forEach(finding -> told.add(finding.code()));
        });

        assertThat(told).containsExactly("/0", "json-comma-missing", "/1", "json-comma-extra", "/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_sink_that_fails_stops_everything(int workers) {
        AtomicInteger judged = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        InputStream endless = Payloads.repeated("{\"a\":1}\n".getBytes(UTF_8), Long.MAX_VALUE / 16);

        assertThatThrownBy(() -> new Judging<Integer>(slice -> judged.incrementAndGet() < 0 ? 1 : null, workers)
                        .run(Payloads.reader(endless, "x.ndjson", 4096), result -> {
                            if (taken.incrementAndGet() == 3) {
                                throw new IOException("Broken pipe");
                            }
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");

        int after = judged.get();
        assertThat(taken).hasValue(3);
        assertThat(judged).hasValue(after);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void what_a_judge_throws_reaches_the_caller_after_the_results_before(int workers) throws Exception {
        List<Long> told = new ArrayList<>();

        assertThatThrownBy(() -> new Judging<>(
                                slice -> {
                                    if (slice.index() == 900) {
                                        throw new IllegalStateException("our own fault");
                                    }
                                    return slice.index();
                                },
                                workers)
                        .run(lines(2_000, 64), result -> told.addAll(result.results())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told).hasSizeBetween(880, 900).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_payload_that_cannot_be_read_on_gives_what_was_read(int workers) {
        List<Long> told = new ArrayList<>();
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The disk has gone");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("The disk has gone");
            }
        };
        InputStream in = new SequenceInputStream(stream("{\"a\":1}\n".repeat(1_000)), failing);

        assertThatThrownBy(() -> new Judging<>(Slice::index, workers)
                        .run(Payloads.reader(in, "x.ndjson", 256), result -> told.addAll(result.results())))
                .isInstanceOf(IOException.class)
                .hasMessage("The disk has gone");
        assertThat(told).hasSize(1_000).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_interrupted_caller_stops(int workers) {
        InputStream endless = Payloads.repeated("{\"a\":1}\n".getBytes(UTF_8), Long.MAX_VALUE / 16);
        Judging<Long> judging = new Judging<>(slice -> null, workers);

        assertThatThrownBy(() -> judging.run(
                        Payloads.reader(endless, "x.ndjson", 4096),
                        result -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_stream_without_end_is_judged_in_constant_memory() throws Exception {
        byte[] entity = ("{\"id\":\"urn:ngsi-ld:X:1\",\"text\":\"" + "x".repeat(900) + "\"}\n").getBytes(UTF_8);
        long times = 300L * 1024 * 1024 / entity.length;
        AtomicLong most = new AtomicLong();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        AtomicInteger blocks = new AtomicInteger();

        long judged = new Judging<Long>(slice -> null, 2)
                .run(PayloadReader.open(Payloads.repeated(entity, times), "x.ndjson"), result -> {
                    if (blocks.incrementAndGet() % 240 == 0) {
                        System.gc();
                        most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory() - before, Math::max);
                    }
                });

        assertThat(judged).isEqualTo(times);
        // A fifth of the stream, since other tests live in the same memory at the same time.
        assertThat(most.get()).isLessThan(60L * 1024 * 1024);
    }

    @Test
    void a_line_without_end_is_skipped_in_constant_memory() throws Exception {
        InputStream line = Payloads.repeated("0123456789abcdef".repeat(1 << 12).getBytes(UTF_8), 1L << 14);
        InputStream in = new SequenceInputStream(line, stream("\n{\"a\":1}\n"));
        List<Long> lines = new ArrayList<>();
        List<String> codes = new ArrayList<>();

        new Judging<>(Slice::line, 2).run(PayloadReader.open(in, "x.ndjson"), result -> {
            lines.addAll(result.results());
            result.findings().forEach(finding -> codes.add(finding.code()));
        });

        assertThat(codes).containsExactly("entity-over-limit");
        assertThat(lines).containsExactly(2L);
    }

    @Test
    void workers_can_go_deep() throws Exception {
        Judging<Integer> judging = new Judging<>(slice -> depth(20_000), 2);
        List<Integer> told = new ArrayList<>();

        judging.run(lines(10, 16), result -> told.addAll(result.results()));

        assertThat(told).hasSize(10).containsOnly(20_000);
    }

    @Test
    void the_progress_is_told_in_bytes() throws Exception {
        List<Long> progress = new ArrayList<>();
        byte[] bytes = "{\"a\":1}\n".repeat(500_000).getBytes(UTF_8);

        new Judging<Long>(slice -> null, 2)
                .run(
                        PayloadReader.open(new ByteArrayInputStream(bytes), "x.ndjson", null, progress::add),
                        result -> {});

        assertThat(progress).isSorted().endsWith((long) bytes.length).hasSizeGreaterThan(3);
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    private static PayloadReader lines(int count, int blockSize) throws IOException {
        return Payloads.reader(stream("{\"a\":1}\n".repeat(count)), "x.ndjson", blockSize);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
