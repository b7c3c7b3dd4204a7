package si.kozolec.compatibility;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;

/**
 * One thing that is different in a new version of a model.
 *
 * @param kind what it is
 * @param oldPointer where it stands in the old {@code schema.bundled.json}, as a JSON pointer; null when it was not there
 * @param newPointer where it stands in the new one; null when it is no more there
 * @param attribute the path of the attribute, {@code openingHoursSpecification/opens}; empty for the entity itself
 * @param strict the verdict over all payloads
 * @param open the verdict for open models: over the payloads that do not yet use an attribute that is only now described, so
 *     that adding an optional attribute never breaks anybody
 * @param before what was, shortened; empty when there was nothing
 * @param after what is now, shortened; empty when there is nothing
 * @param message the change in a sentence for people
 */
public record Change(
        ChangeKind kind,
        @Nullable String oldPointer,
        @Nullable String newPointer,
        String attribute,
        Verdict strict,
        Verdict open,
        String before,
        String after,
        LocalizedText message) {

    /** Where to look: in the new bundle, or in the old one when it is no more there. */
    public String pointer() {
        return newPointer != null ? newPointer : oldPointer == null ? "" : oldPointer;
    }
}
