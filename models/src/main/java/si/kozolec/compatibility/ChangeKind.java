package si.kozolec.compatibility;

import java.util.Locale;
import si.kozolec.model.VersionStep;

/** The kinds of change that people are told about, each with a name that stays. */
public enum ChangeKind {
    ATTRIBUTE_ADDED(VersionStep.MINOR),
    ATTRIBUTE_REMOVED(VersionStep.MAJOR),
    ATTRIBUTE_RENAMED(VersionStep.MAJOR),
    MADE_REQUIRED(VersionStep.PATCH),
    MADE_OPTIONAL(VersionStep.PATCH),
    TYPE_WIDENED(VersionStep.PATCH),
    TYPE_NARROWED(VersionStep.PATCH),
    /** Some types came and others went. */
    TYPE_CHANGED(VersionStep.PATCH),
    ENUM_EXTENDED(VersionStep.PATCH),
    ENUM_REDUCED(VersionStep.PATCH),
    FORMAT_ADDED(VersionStep.PATCH),
    FORMAT_REMOVED(VersionStep.PATCH),
    FORMAT_CHANGED(VersionStep.PATCH),
    PATTERN_ADDED(VersionStep.PATCH),
    PATTERN_REMOVED(VersionStep.PATCH),
    PATTERN_CHANGED(VersionStep.PATCH),
    BOUND_TIGHTENED(VersionStep.PATCH),
    BOUND_LOOSENED(VersionStep.PATCH),
    MULTIPLE_CHANGED(VersionStep.PATCH),
    LENGTH_TIGHTENED(VersionStep.PATCH),
    LENGTH_LOOSENED(VersionStep.PATCH),
    /** Fewer or more elements in an array, or whether they may repeat. */
    ITEMS_TIGHTENED(VersionStep.PATCH),
    ITEMS_LOOSENED(VersionStep.PATCH),
    /** Fewer or more members in an object. */
    SIZE_TIGHTENED(VersionStep.PATCH),
    SIZE_LOOSENED(VersionStep.PATCH),
    /** Members that no schema names are refused from now on. */
    OBJECT_CLOSED(VersionStep.PATCH),
    OBJECT_OPENED(VersionStep.PATCH),
    /** A way of {@code anyOf} or {@code oneOf}. */
    ALTERNATIVE_ADDED(VersionStep.PATCH),
    ALTERNATIVE_REMOVED(VersionStep.PATCH),
    /** Another keyword came, went or has another value. */
    RULE_CHANGED(VersionStep.PATCH),
    /** The schema is built otherwise, and what it accepts cannot be shown to be the same. */
    REBUILT(VersionStep.PATCH),
    ENTITY_TYPE_CHANGED(VersionStep.MAJOR),
    KIND_CHANGED(VersionStep.MAJOR),
    /** An NGSI-LD kind is said that was not, or the other way round; it was a Property all along. */
    KIND_STATED(VersionStep.PATCH),
    UNIT_CHANGED(VersionStep.MAJOR),
    /** A unit is said that was not, or the other way round. */
    UNIT_STATED(VersionStep.PATCH),
    IRI_CHANGED(VersionStep.MAJOR),
    /** The term of another vocabulary that an attribute follows. */
    VOCABULARY_CHANGED(VersionStep.PATCH),
    PRIVACY_CHANGED(VersionStep.PATCH),
    TITLE_CHANGED(VersionStep.PATCH),
    DESCRIPTION_CHANGED(VersionStep.PATCH),
    /** An example, a default or another word for people. */
    ANNOTATION_CHANGED(VersionStep.PATCH);

    private final VersionStep least;

    ChangeKind(VersionStep least) {
        this.least = least;
    }

    /** {@code attribute-added}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The step that such a change needs even when no payload is refused by it. */
    VersionStep least() {
        return least;
    }
}
