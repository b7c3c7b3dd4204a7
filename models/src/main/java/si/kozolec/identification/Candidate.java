package si.kozolec.identification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/**
 * How well a payload fits one model, and why.
 *
 * @param model the model
 * @param version its version; null when nothing of it is published
 * @param title its name for people
 * @param score from 0, nothing in common, to 1, it could not fit better
 * @param conformity whether the payload conforms to the model
 * @param matched the fields of the payload that the model knows, the most telling first
 * @param missing the attributes that the model requires and the payload lacks
 * @param unknown the fields of the payload that the model does not know
 * @param reasons what made the score, in words
 * @param problems what is wrong with the payload as one of this model; a few, when it was judged
 */
public record Candidate(
        ModelId model,
        @Nullable Version version,
        LocalizedText title,
        double score,
        Conformity conformity,
        List<Match> matched,
        List<Missing> missing,
        List<Unknown> unknown,
        List<Reason> reasons,
        List<Finding> problems) {

    public Candidate {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        reasons = List.copyOf(reasons);
        problems = List.copyOf(problems);
    }

    /** Whether the payload conforms just as it is, once it has the model's type and an identifier. */
    public boolean conforms() {
        return conformity == Conformity.AS_WRITTEN;
    }

    /** Whether a payload conforms to a model, once it has the model's type and an identifier. */
    public enum Conformity {
        /** It does as it is written. */
        AS_WRITTEN("as-written"),
        /** It does when its fields get the names that the model has for them. */
        ONCE_RENAMED("once-renamed"),
        /** It does not. */
        NO("no"),
        /** Nobody tried: other models fit better. */
        UNTRIED("untried");

        private final String code;

        Conformity(String code) {
            this.code = code;
        }

        /** Its name for programs. */
        public String code() {
            return code;
        }
    }

    /**
     * A field of the payload that the model knows.
     *
     * @param field its name in the payload
     * @param attribute its name in the model
     * @param label the attribute's name for people; may be empty
     * @param likeness how the names were found to mean the same
     * @param weight how much the name says about the model, from hardly anything to 1
     * @param doubts where the values do not agree with the model
     */
    public record Match(
            String field, String attribute, LocalizedText label, Likeness likeness, double weight, List<Doubt> doubts) {

        public Match {
            doubts = List.copyOf(doubts);
        }

        /** Whether the field would have to be renamed. */
        public boolean renamed() {
            return !field.equals(attribute);
        }
    }

    /**
     * Where the values of a field do not agree with the model's attribute.
     *
     * @param code what does not agree: {@code type}, {@code format}, {@code enumeration}, {@code unit}, {@code kind}
     * @param text the same for people
     */
    public record Doubt(String code, LocalizedText text) {}

    /**
     * An attribute that the model requires and the payload lacks.
     *
     * @param attribute its name
     * @param label its name for people; may be empty
     */
    public record Missing(String attribute, LocalizedText label) {}

    /**
     * A field that the model does not know.
     *
     * @param field its name in the payload
     * @param nearest the model's attribute that has the most similar name and no field yet; null when none is similar
     */
    public record Unknown(String field, @Nullable String nearest) {}

    /**
     * A part of the score, in words.
     *
     * @param code what it is about: {@code type}, {@code coverage}, {@code telling}, {@code renamed}, {@code doubts}, {@code required},
     *     {@code share}, {@code conformity}
     * @param points how much it adds to the score; 0 for what only explains
     * @param text the words
     */
    public record Reason(String code, double points, LocalizedText text) {}
}
