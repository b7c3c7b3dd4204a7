package si.kozolec.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.compatibility.Change;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.model.VersionStep;
import si.kozolec.validation.KnownModel;

/**
 * What became of a model.
 *
 * @param model which model
 * @param before its version before; null when there was none
 * @param after its version now; null when there is none
 * @param comparison both compared; empty when the model came or went
 * @param appeared whether the model was not there before
 */
record Difference(
        ModelId model,
        @Nullable Version before,
        @Nullable Version after,
        Optional<Comparison> comparison,
        boolean appeared) {

    static Difference appeared(KnownModel now) {
        return new Difference(now.id(), null, now.version(), Optional.empty(), true);
    }

    static Difference disappeared(KnownModel before) {
        return new Difference(before.id(), before.version(), null, Optional.empty(), false);
    }

    static Difference between(KnownModel before, KnownModel after) {
        Comparison comparison = Comparison.of(
                before.bundle().get(),
                before.model().get(),
                after.bundle().get(),
                after.model().get());
        return new Difference(after.id(), before.version(), after.version(), Optional.of(comparison), false);
    }

    /** How far the version has to move: nobody is broken by a model that comes, everybody by one that goes. */
    VersionStep step() {
        return comparison.map(Comparison::step).orElse(appeared ? VersionStep.MINOR : VersionStep.MAJOR);
    }

    List<Change> changes() {
        return comparison.map(Comparison::changes).orElse(List.of());
    }

    /** Whether the new version is as far from the old one as the change needs; true as long as one of them has no version. */
    boolean versionMovedEnough() {
        return before == null || after == null || step() == VersionStep.NONE || after.compareTo(needed(before)) >= 0;
    }

    /** The least version that the change needs; empty when there was none before. */
    String needed() {
        return before == null ? "" : needed(before).toString();
    }

    String versionBefore() {
        return before == null ? "?" : before.toString();
    }

    String versionAfter() {
        return after == null ? "?" : after.toString();
    }

    private Version needed(Version old) {
        return comparison.map(both -> both.needed(old)).orElseGet(() -> old.next(step()));
    }
}
