package si.kozolec.server;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import si.kozolec.server.search.RelevanceCase;
import si.kozolec.server.search.SearchIndex;
import si.kozolec.server.search.SearchRequest;

/**
 * How long warm calls take within the server, one after the other: facets and marks included, JSON and HTTP not.
 *
 * @param search of each search, in nanoseconds, sorted
 */
// A carrier of figures that are never compared.
@SuppressWarnings("ArrayRecordComponent")
record SearchTimes(long[] search) {

    private static final int ROUNDS = 40;
    private static final int CALLS_TO_WARM = 20_000;

    static SearchTimes of(SearchIndex index, List<RelevanceCase> cases) {
        List<SearchRequest> requests = cases.stream()
                .map(each -> SearchRequest.from(Map.of("q", List.of(each.question()))))
                .toList();
        List<Runnable> searches = new ArrayList<>();
        requests.forEach(request -> searches.add(() -> index.search(request)));
        return new SearchTimes(times(searches));
    }

    private static long[] times(List<Runnable> calls) {
        for (int done = 0; done < CALLS_TO_WARM && !calls.isEmpty(); done += calls.size()) {
            calls.forEach(Runnable::run);
        }
        return Stream.generate(() -> calls)
                .limit(ROUNDS)
                .flatMap(List::stream)
                .mapToLong(SearchTimes::time)
                .sorted()
                .toArray();
    }

    private static long time(Runnable call) {
        long began = System.nanoTime();
        call.run();
        return System.nanoTime() - began;
    }

    void print(PrintWriter out) {
        print(out, "search", search);
    }

    private static void print(PrintWriter out, String name, long[] sorted) {
        if (sorted.length == 0) {
            return;
        }
        double perSecond = 1e9 * sorted.length / Arrays.stream(sorted).sum();
        out.printf(
                Locale.ROOT,
                "%n%s: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, %.0f a second%n",
                name,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                perSecond);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
