package si.kozolec.credential;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was seen of a credential or a presentation.
 *
 * @param presentation whether it is a presentation, which only shows credentials of others
 * @param id how it calls itself; empty when it does not say
 * @param issuer who says that they have signed it; believed only when the verdict holds
 * @param types what it is about, {@code gx:VirtualResource}
 * @param checks what was looked at, in order; the same check more than once when more than one thing is wrong
 * @param enclosed the verdicts on the credentials of a presentation
 */
public record Verdict(
        boolean presentation,
        String id,
        String issuer,
        List<String> types,
        List<CheckResult> checks,
        List<Verdict> enclosed) {

    public Verdict {
        types = List.copyOf(types);
        checks = List.copyOf(checks);
        enclosed = List.copyOf(enclosed);
    }

    /** Whether everything that there is to see was seen and is right. */
    public boolean holds() {
        return !isWrong() && !isUnreadable();
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return all().anyMatch(result -> result.outcome() == Outcome.FAILED);
    }

    /** Whether anything that had to be seen was not to be had. */
    public boolean isUnreadable() {
        return all().anyMatch(result -> result.outcome() == Outcome.UNREADABLE);
    }

    /** What was seen of it and of all that is enclosed. */
    public Stream<CheckResult> all() {
        return Stream.concat(checks.stream(), enclosed.stream().flatMap(Verdict::all));
    }
}
