package si.kozolec.compatibility;

import si.kozolec.model.VersionStep;

/**
 * Whom a change breaks, and how far the version must move for it.
 *
 * @param producers whether a payload that conformed may be refused now, so that those who write payloads must look
 * @param consumers whether a payload may come now that could not come before, so that those who read payloads must look
 * @param step the step that the change needs: major when it breaks producers or the meaning, minor when payloads can say more
 */
public record Verdict(boolean producers, boolean consumers, VersionStep step) {

    /** Whether it breaks nobody. */
    public boolean isCompatible() {
        return !producers && !consumers;
    }

    static Verdict of(ChangeKind kind, boolean producers, boolean consumers) {
        VersionStep step = producers ? VersionStep.MAJOR : consumers ? VersionStep.MINOR : VersionStep.PATCH;
        return new Verdict(producers, consumers, step.or(kind.least()));
    }
}
