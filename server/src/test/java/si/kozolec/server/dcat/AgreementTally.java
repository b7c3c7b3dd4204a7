package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often a schema and its shapes say the same of a payload, and remembers what they disagree about. */
final class AgreementTally {

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final Map<String, Integer> unseen = new TreeMap<>();
    private final List<String> disputes = new ArrayList<>();
    private int payloads;
    private int agreed;
    private int raw;
    private int rawAgreed;
    private int notLinked;

    /** In how many of a hundred payloads both say the same of what the graph still knows. */
    double percent() {
        return 100.0 * agreed / payloads;
    }

    /** In how many of a hundred payloads both say the same, those too whose mistake is nothing in RDF. */
    double percentOfAll() {
        return 100.0 * rawAgreed / raw;
    }

    int payloads() {
        return payloads;
    }

    /** What they disagree about. */
    List<String> disputes() {
        return disputes;
    }

    /** The counts for each kind of mistake, and what is behind the raw figure, by the schema's keyword and the kind of mistake. */
    String table() {
        StringBuilder table = new StringBuilder();
        byKind.forEach(
                (kind, counts) -> row(table, "%-22s %6d %6.2f %%%n", kind, counts[0], 100.0 * counts[1] / counts[0]));
        row(table, "%-22s %6d %6.2f %%%n", "of what the graph knows", payloads, percent());
        row(table, "%-22s %6d %6.2f %%%n", "raw", raw, percentOfAll());
        row(table, "not read as JSON-LD: %d%n", notLinked);
        unseen.forEach((what, count) -> row(table, "raw disagreement: %-50s %6d%n", what, count));
        return table.toString();
    }

    private static void row(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values));
    }

    /** They have judged a payload; what is in question when they do not agree. */
    void raw(boolean same, String what) {
        raw++;
        if (same) {
            rawAgreed++;
        } else {
            unseen.merge(what, 1, Integer::sum);
        }
    }

    /** They have judged a payload by what the graph still knows of it. */
    void count(String kind, boolean same) {
        int[] counts = byKind.computeIfAbsent(kind, name -> new int[2]);
        payloads++;
        counts[0]++;
        if (same) {
            agreed++;
            counts[1]++;
        }
    }

    void dispute(String what) {
        disputes.add(what);
    }

    /** A payload that is no JSON-LD, so that there is nothing to ask shapes about. */
    void notLinked() {
        notLinked++;
    }
}
