package si.kozolec.server;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import si.kozolec.model.ModelId;
import si.kozolec.server.search.RelevanceCase;
import si.kozolec.server.search.SearchPage;

/** How good the answers to questions are of which the right ones are known. */
record SearchBench(List<Asked> asked) {

    private static final int DEEPEST = 10;
    private static final int SHOWN = 3;

    /**
     * A question that was asked.
     *
     * @param rank the place of the first right model, 0 when it is not among the first ten
     */
    record Asked(RelevanceCase question, int rank, List<ModelId> answered) {}

    static SearchBench run(List<RelevanceCase> cases, Function<RelevanceCase, SearchPage> search) {
        List<Asked> asked = new ArrayList<>();
        for (RelevanceCase question : cases) {
            List<ModelId> answered = search.apply(question).items().stream()
                    .limit(DEEPEST)
                    .map(found -> found.summary().id())
                    .toList();
            asked.add(new Asked(question, question.rank(answered), answered));
        }
        return new SearchBench(asked);
    }

    double meanReciprocalRank() {
        return asked.stream()
                .mapToDouble(each -> each.rank == 0 ? 0 : 1.0 / each.rank)
                .average()
                .orElse(0);
    }

    double success(int places) {
        return asked.stream()
                .mapToInt(each -> each.rank > 0 && each.rank <= places ? 1 : 0)
                .average()
                .orElse(0);
    }

    void print(PrintWriter out, int models) {
        out.printf(Locale.ROOT, "%d questions, %d models%n%n", asked.size(), models);
        out.printf(Locale.ROOT, "%-24s %9s %8s %10s %10s%n", "", "questions", "MRR@10", "success@1", "success@5");
        line(out, "all", each -> true);
        TreeMap<String, Predicate<Asked>> groups = new TreeMap<>();
        for (Asked each : asked) {
            String language = each.question.language();
            String kind = each.question.kind();
            groups.put(language, one -> one.question.language().equals(language));
            groups.put("kind " + kind, one -> one.question.kind().equals(kind));
            groups.put(
                    language + " " + kind,
                    one -> one.question.language().equals(language)
                            && one.question.kind().equals(kind));
        }
        groups.forEach((name, group) -> line(out, name, group));
        out.println();
        asked.stream().filter(each -> each.rank != 1).forEach(each -> miss(out, each));
    }

    private void line(PrintWriter out, String name, Predicate<Asked> group) {
        SearchBench part = new SearchBench(asked.stream().filter(group).toList());
        out.printf(
                Locale.ROOT,
                "%-24s %9d %8.3f %10.3f %10.3f%n",
                name,
                part.asked.size(),
                part.meanReciprocalRank(),
                part.success(1),
                part.success(5));
    }

    private static void miss(PrintWriter out, Asked each) {
        List<String> first =
                each.answered.stream().limit(SHOWN).map(ModelId::toString).toList();
        out.printf(
                Locale.ROOT,
                "%-6s %s %s “%s”: %s instead of %s%n",
                each.rank == 0 ? "miss" : "at " + each.rank,
                each.question.language(),
                each.question.kind(),
                each.question.question(),
                first.isEmpty() ? "nothing" : String.join(", ", first),
                String.join(", ", new java.util.TreeSet<>(each.question.relevant())));
    }
}
