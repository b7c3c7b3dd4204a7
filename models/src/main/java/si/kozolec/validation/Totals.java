package si.kozolec.validation;

import java.util.List;
import si.kozolec.model.Finding;

/**
 * What judging a payload came to.
 *
 * @param entities how many entities were judged
 * @param conforming how many of them have no error
 * @param errors how many errors were found, told or not
 * @param warnings how many warnings
 * @param notes how many things that are good to know
 */
public record Totals(long entities, long conforming, long errors, long warnings, long notes) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    /** With one more entity. */
    public Totals plus(Judgement judgement) {
        FindingCounts more = judgement.counts();
        return new Totals(
                entities + 1,
                conforming + (judgement.conforms() ? 1 : 0),
                errors + more.errors(),
                warnings + more.warnings(),
                notes + more.notes());
    }

    /** With what is wrong with the payload itself, and no fault of any entity. */
    public Totals plus(List<Finding> ofPayload) {
        FindingCounts more = FindingCounts.of(ofPayload);
        return new Totals(
                entities, conforming, errors + more.errors(), warnings + more.warnings(), notes + more.notes());
    }

    /** With so many more entities about which there was nothing to say. */
    public Totals plusClean(long more) {
        return new Totals(entities + more, conforming + more, errors, warnings, notes);
    }

    public Totals plus(Totals other) {
        return new Totals(
                entities + other.entities,
                conforming + other.conforming,
                errors + other.errors,
                warnings + other.warnings,
                notes + other.notes);
    }

    /** Whether no entity has an error. */
    public boolean conforms() {
        return errors == 0;
    }
}
