package si.kozolec.plan;

import java.util.List;

/** What hangs on other schemas at the same place, each of them asked about the same bytes again. */
sealed interface Choice extends Check {

    /** All conditions on an object or an array that ends there; the end when they hold. */
    static int all(List<Check> conditions, Scan scan, int at, int end) {
        for (int index = 0; index < conditions.size(); index++) {
            if (!scan.pay(end - at)) {
                return UNSURE;
            }
            int verdict = conditions.get(index).judge(scan, at);
            if (verdict < 0) {
                return verdict;
            }
        }
        return end;
    }

    /** At least one of them. */
    record Any(List<Check> branches) implements Choice {

        @Override
        public int judge(Scan scan, int at) {
            int worst = NO;
            for (int index = 0; index < branches.size(); index++) {
                int verdict = branches.get(index).judge(scan, at);
                if (verdict > 0) {
                    return YES;
                }
                worst = Math.min(worst, verdict);
            }
            return worst;
        }

        @Override
        public String told() {
            return "any of " + branches.size();
        }
    }

    /** Exactly one of them. */
    record One(List<Check> branches) implements Choice {

        @Override
        public int judge(Scan scan, int at) {
            int found = 0;
            for (int index = 0; index < branches.size(); index++) {
                int verdict = branches.get(index).judge(scan, at);
                if (verdict == UNSURE) {
                    return UNSURE;
                }
                found += verdict > 0 ? 1 : 0;
            }
            return found == 1 ? YES : NO;
        }

        @Override
        public String told() {
            return "exactly one of " + branches.size();
        }
    }

    /** Not this one. */
    record Not(Check branch) implements Choice {

        @Override
        public int judge(Scan scan, int at) {
            int verdict = branch.judge(scan, at);
            return verdict == UNSURE ? UNSURE : verdict > 0 ? NO : YES;
        }

        @Override
        public String told() {
            return "not something";
        }
    }

    /** When this one, then that one, otherwise the third. */
    record When(Check condition, Check then, Check otherwise) implements Choice {

        @Override
        public int judge(Scan scan, int at) {
            int verdict = condition.judge(scan, at);
            return verdict == UNSURE ? UNSURE : (verdict > 0 ? then : otherwise).judge(scan, at);
        }

        @Override
        public String told() {
            return "one thing when another holds";
        }
    }

    /** The check of one JSON type at a place, looked up when it is asked: places may still be in the making. */
    record At(Place place, Type type) implements Choice {

        @Override
        public int judge(Scan scan, int at) {
            Checks checks = place.checks();
            if (checks.anything()) {
                return YES;
            }
            return checks.of(type).judge(scan, at);
        }

        @Override
        public String told() {
            return "as elsewhere";
        }
    }

    /** No value of that type is right. */
    record Never() implements Choice {

        static final Never RIGHT = new Never();

        @Override
        public int judge(Scan scan, int at) {
            return NO;
        }

        @Override
        public String told() {
            return "never right";
        }
    }

    /** Goes the slow way. */
    record Unsure(String reason) implements Choice {

        @Override
        public int judge(Scan scan, int at) {
            return UNSURE;
        }

        @Override
        public String told() {
            return "goes the slow way (" + reason + ")";
        }
    }
}
