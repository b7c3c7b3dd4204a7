package si.kozolec.identification;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.identification.Candidate.Match;
import si.kozolec.identification.Candidate.Reason;
import si.kozolec.model.LocalizedText;

/**
 * Turns what a comparison found into one number and the words for it.
 *
 * <p>Where the payload names a type that the repository knows, the type counts for {@value #TYPE} and all else for the rest; else
 * all else is all. Of that, {@value #COVERAGE} is how much of the payload the model explains, {@value #SHARE} how much of the model
 * the payload uses, {@value #REQUIRED} whether it has what the model requires, {@value #CONFORMITY} whether it conforms.
 */
final class Scoring {

    static final double TYPE = 0.35;
    static final double COVERAGE = 0.63;
    static final double SHARE = 0.14;
    static final double REQUIRED = 0.08;
    static final double CONFORMITY = 0.15;

    private static final int MOST_NAMES = 4;
    private static final double TELLING = 0.5;

    private final Asked asked;
    private final Comparing comparing;
    private final double others;

    Scoring(Asked asked, Comparing comparing) {
        this.asked = asked;
        this.comparing = comparing;
        this.others = asked.knownType() ? 1 - TYPE : 1;
    }

    double score(Trial trial) {
        double typed = asked.knownType() && comparing.sameType() ? TYPE : 0;
        double score = typed
                + others * COVERAGE * comparing.coverage()
                + others * (SHARE * comparing.share() + REQUIRED * comparing.requirements() * anything())
                + others * CONFORMITY * conformity(trial);
        return Math.round(Math.min(1, score) * 1_000) / 1_000.0;
    }

    /** By which models are put in order that fit nearly equally well: the context, then the nation's own. */
    double rank(double score) {
        return score
                + (comparing.sameContext() ? 0.04 : 0)
                + (comparing.model().id().isNational() ? 0.015 : 0);
    }

    List<Reason> reasons(Trial trial) {
        List<Reason> reasons = new ArrayList<>();
        List<Match> matched = comparing.matched();
        if (asked.knownType()) {
            boolean same = comparing.sameType();
            add(
                    reasons,
                    "type",
                    same ? TYPE : 0,
                    Words.of(
                            same ? "reason.type" : "reason.type.other",
                            comparing.model().entityType()));
        }
        int all = asked.columns().size();
        long percent = Math.round(100 * comparing.coverage());
        add(
                reasons,
                "coverage",
                others * COVERAGE * comparing.coverage(),
                Words.counted("reason.coverage", matched.size(), all, percent));
        List<String> telling = matched.stream()
                .filter(match -> match.weight() >= TELLING)
                .map(Match::field)
                .toList();
        if (!telling.isEmpty()) {
            add(reasons, "telling", 0, Words.of("reason.telling", Words.few(telling, MOST_NAMES)));
        }
        List<String> renamed = matched.stream()
                .filter(Match::renamed)
                .map(match -> match.field() + " → " + match.attribute())
                .toList();
        if (!renamed.isEmpty()) {
            add(reasons, "renamed", 0, Words.of("reason.renamed", Words.few(renamed, MOST_NAMES)));
        }
        int doubtful = (int)
                matched.stream().filter(match -> !match.doubts().isEmpty()).count();
        if (doubtful > 0) {
            add(reasons, "doubts", 0, Words.counted("reason.doubts", doubtful));
        }
        int missing = comparing.missing().size();
        add(
                reasons,
                "required",
                others * REQUIRED * comparing.requirements() * anything(),
                missing == 0 ? Words.of("reason.required.all") : Words.counted("reason.required", missing));
        add(
                reasons,
                "share",
                others * SHARE * comparing.share(),
                Words.of("reason.share", Math.round(100 * comparing.share())));
        add(
                reasons,
                "conformity",
                others * CONFORMITY * conformity(trial),
                trial.errors() > 0
                        ? Words.counted("reason.conformity.no", trial.errors())
                        : Words.of("reason.conformity." + trial.conformity().code()));
        return reasons;
    }

    /** What lacks nothing and has nothing either does not fit. */
    private double anything() {
        return Math.min(1, 2 * comparing.coverage());
    }

    private double conformity(Trial trial) {
        double how = switch (trial.conformity()) {
            case AS_WRITTEN -> 1;
            case ONCE_RENAMED -> 0.9;
            case NO -> 0.4 / (1 + trial.errors());
            case UNTRIED -> 0;
        };
        // Whatever has nothing in common with a model that requires nothing conforms to it.
        return how * anything();
    }

    private static void add(List<Reason> reasons, String code, double points, LocalizedText text) {
        reasons.add(new Reason(code, Math.round(points * 1_000) / 1_000.0, text));
    }
}
