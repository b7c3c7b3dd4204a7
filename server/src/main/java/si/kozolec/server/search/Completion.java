package si.kozolec.server.search;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;

/**
 * Something that somebody who is typing may want.
 *
 * @param text what to show, and to put into the box
 * @param kind what it is
 * @param model the model, when it is one
 * @param title what the model is called, as far as it says; none for everything else
 */
public record Completion(String text, Kind kind, @Nullable ModelId model, LocalizedText title) {

    /** Something to search for, or to list. */
    static Completion of(String text, Kind kind) {
        return new Completion(text, kind, null, LocalizedText.NONE);
    }

    /** What a completion leads to. */
    public enum Kind {
        /** A word of the trade that some model speaks of: search for it. */
        TERM,
        /** One model: open it. */
        MODEL,
        /** A field of models, such as {@code Parking}: list them. */
        SUBJECT,
        /** The name of an attribute: see who has it. */
        ATTRIBUTE,
        /** What was probably meant: search for it instead. */
        CORRECTION
    }
}
