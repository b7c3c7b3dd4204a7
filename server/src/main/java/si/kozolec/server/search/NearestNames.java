package si.kozolec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import si.kozolec.model.ModelId;

/**
 * Finds what somebody meant who misspelt a model's name: those that share most groups of three letters, the fewest corrections
 * first.
 */
final class NearestNames {

    private static final int LONGEST_NAME = 120;
    private static final int CANDIDATES = 50;

    private NearestNames() {}

    static List<ModelId> to(String name, int limit, Snapshot snapshot) throws IOException {
        String wanted = plain(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        BooleanQuery.Builder grams = new BooleanQuery.Builder();
        for (String gram : grams(wanted)) {
            Term term = new Term(ModelDocuments.GRAM, gram);
            grams.add(new ConstantScoreQuery(new TermQuery(term, snapshot.statesOf(term))), Occur.SHOULD);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc hit : snapshot.search(grams.build(), CANDIDATES).scoreDocs) {
            ModelId id = snapshot.idOf(hit.doc);
            int corrections = Math.min(
                    corrections(wanted, plain(id.toString())),
                    // Who leaves the subject away, or takes the wrong one, still means the model's own name.
                    1 + corrections(ownName(wanted), plain(id.name())));
            candidates.add(new Candidate(id, corrections));
        }
        return candidates.stream()
                .filter(candidate -> candidate.corrections <= Math.max(2, wanted.length() / 2))
                .sorted(Comparator.comparingInt(Candidate::corrections).thenComparing(Candidate::id))
                .limit(Math.max(0, limit))
                .map(Candidate::id)
                .toList();
    }

    /** The groups of three letters in a name; the beginning counts as letters too, so that short names have some. */
    static Set<String> grams(String name) {
        String padded = "  " + plain(name) + " ";
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    private static String plain(String name) {
        String folded = Analyzers.folded(name.strip());
        String prefix = ModelId.FOLDER_PREFIX.toLowerCase(Locale.ROOT);
        return folded.startsWith(prefix) ? folded.substring(prefix.length()) : folded;
    }

    private static String ownName(String plain) {
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /** How many letters must be added, dropped, changed, or swapped with their neighbour to make one of the other. */
    static int corrections(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[right.length()];
    }

    private record Candidate(ModelId id, int corrections) {}
}
