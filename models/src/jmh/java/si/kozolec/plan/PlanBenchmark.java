package si.kozolec.plan;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From bytes to verdict, one payload at a time: the plan, and the slow way alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanBenchmark {

    private static final int LINES = 1_000;

    @Param({
        "Parking-SI/OffStreetParking",
        "Parking-SI/ParkingSpot",
        "Weather-SI/WeatherObserved",
        "Streetlighting-SI/Streetlight",
        "Transportation-SI/TrafficFlowObserved",
        "Environment-SI/AirQualityObserved"
    })
    String model = Payloads.MODELS.get(0);

    private List<byte[]> lines = List.of();
    private Plan plan = new Payloads(model).plan;
    private Alone alone = new Alone(new Payloads(model).bundle);
    private int next;

    @Setup
    public void prepare() {
        Payloads payloads = new Payloads(model);
        lines = payloads.lines(LINES);
        plan = payloads.plan;
        alone = new Alone(payloads.bundle);
    }

    @Benchmark
    public boolean plan() {
        byte[] line = line();
        return plan.accepts(line, 0, line.length) || alone.accepts(line, 0, line.length);
    }

    @Benchmark
    public boolean alone() {
        byte[] line = line();
        return alone.accepts(line, 0, line.length);
    }

    private byte[] line() {
        next = next + 1 < LINES ? next + 1 : 0;
        return lines.get(next);
    }
}
