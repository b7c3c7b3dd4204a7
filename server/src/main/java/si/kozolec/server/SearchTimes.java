package si.kozolec.server;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import si.kozolec.server.search.CompletionRequest;
import si.kozolec.server.search.RelevanceCase;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.search.SearchRequest;

/**
 * How long warm calls take within the server, one after the other: facets and marks included, JSON and HTTP not.
 *
 * @param what what was called
 * @param times of each call, in nanoseconds, sorted
 * @param cpu processor time of all calls together, in nanoseconds
 */
// A carrier of figures that are never compared.
@SuppressWarnings("ArrayRecordComponent")
record SearchTimes(String what, long[] times, long cpu) {

    private static final int ROUNDS = 30;
    private static final int CALLS_TO_WARM = 20_000;
    private static final long LONGEST_WARMING = 40_000_000_000L;
    private static final int TYPED = 4;

    /** Each question of the file, as it is searched for. */
    static SearchTimes ofSearches(SearchIndex index, List<RelevanceCase> cases) {
        return times(
                "search",
                cases.stream()
                        .map(each -> SearchRequest.from(Map.of("q", List.of(each.question()))))
                        .<Runnable>map(request -> () -> index.search(request))
                        .toList());
    }

    /** The first letters of each question of the file, as they are completed. */
    static SearchTimes ofCompletions(SearchIndex index, List<RelevanceCase> cases) {
        return times(
                "completion",
                cases.stream()
                        .map(RelevanceCase::question)
                        .map(text -> text.substring(0, Math.min(TYPED, text.length())))
                        .map(typed -> CompletionRequest.from(Map.of("q", List.of(typed))))
                        .<Runnable>map(request -> () -> index.complete(request))
                        .toList());
    }

    private static SearchTimes times(String what, List<Runnable> calls) {
        long end = System.nanoTime() + LONGEST_WARMING;
        for (int done = 0; done < CALLS_TO_WARM && System.nanoTime() < end && !calls.isEmpty(); done += calls.size()) {
            calls.forEach(Runnable::run);
        }
        long began = cpuTime();
        long[] times = Stream.generate(() -> calls)
                .limit(ROUNDS)
                .flatMap(List::stream)
                .mapToLong(SearchTimes::time)
                .toArray();
        long cpu = cpuTime() - began;
        Arrays.sort(times);
        return new SearchTimes(what, times, cpu);
    }

    private static long time(Runnable call) {
        long began = System.nanoTime();
        call.run();
        return System.nanoTime() - began;
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void print(PrintWriter out) {
        if (times.length > 0) {
            out.printf(
                    Locale.ROOT,
                    "%s: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, %.0f a CPU second%n",
                    what,
                    at(0.50),
                    at(0.95),
                    at(0.99),
                    1e9 * times.length / Math.max(1, cpu));
        }
    }

    private double at(double share) {
        return times[(int) Math.min(times.length - 1L, (long) (share * times.length))] / 1e6;
    }
}
