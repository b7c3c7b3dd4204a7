package si.kozolec.plan;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelId;
import si.kozolec.payload.Judging;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Slice;
import si.kozolec.validation.FilesSource;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Wanted;

/**
 * Judges whole files of payloads, warm, on one core, from bytes to verdict: {@code Race FOLDER plan|judge|alone}. Prints for each model
 * its name, microseconds a payload, megabytes a second, and how many payloads were wrong. Counted is the processor time of the
 * whole process, so that others at work on the machine do not spoil the figures; each figure is the median of five rounds.
 */
public final class Race {

    private static final int ROUNDS = 5;

    /** On one core the compiler, which works beside the payloads, takes its time. */
    private static final long WARM_UP_NANOS = 60_000_000_000L;

    private Race() {}

    /** Anything that gives verdicts. */
    private interface Runner {
        boolean accepts(byte[] bytes, int from, int to);
    }

    /** The judge that everybody uses, which also says what is wrong. */
    private static Runner judge(String model) throws IOException {
        Judge judge = new Judge(new FilesSource(Catalogues.builtIn()));
        Wanted wanted =
                new Wanted(ModelId.parse(model).orElseThrow(), null, null, false, Wanted.MOST_FINDINGS);
        return (bytes, from, to) -> judge.judge(new Slice(bytes, from, to, 1, 1, 1, ""), wanted, "payload")
                .conforms();
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        OperatingSystemMXBean processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (String model : Payloads.MODELS) {
            String name = model.substring(model.indexOf('/') + 1);
            byte[] file = Files.readAllBytes(Path.of(arguments[0], name + ".ndjson"));
            Payloads payloads = new Payloads(model);
            Alone alone = new Alone(payloads.bundle);
            Runner runner =
                    switch (arguments[1]) {
                        case "plan" ->
                            (bytes, from, to) ->
                                    payloads.plan.accepts(bytes, from, to) || alone.accepts(bytes, from, to);
                        case "judge" -> judge(model);
                        default -> alone::accepts;
                    };
            // Cut into lines as everywhere, by the room for payloads; one thread does it all.
            Judging<Boolean> judging = new Judging<>(
                    slice -> runner.accepts(slice.bytes(), slice.from(), slice.to()) ? null : Boolean.TRUE, 1);
            double[] seconds = new double[ROUNDS];
            long[] wrong = new long[1];
            long lines = 0;
            long warm = System.nanoTime() + WARM_UP_NANOS;
            for (int round = 0; round < ROUNDS; round += System.nanoTime() < warm ? 0 : 1) {
                long start = processor.getProcessCpuTime();
                wrong[0] = 0;
                try (PayloadReader reader = PayloadReader.open(new ByteArrayInputStream(file), name + ".ndjson")) {
                    lines = judging.run(reader, block -> wrong[0] += block.results().size());
                }
                seconds[round] = (processor.getProcessCpuTime() - start) / 1e9;
            }
            Arrays.sort(seconds);
            double median = seconds[ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT, "%s\t%.3f\t%.1f\t%d%n", name, median * 1e6 / lines, file.length / median / 1e6, wrong[0]);
        }
    }
}
