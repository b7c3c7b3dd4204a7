package si.kozolec.compatibility;

import org.jspecify.annotations.Nullable;

/** A change as it is being worked out: whom it breaks is only settled when all around it is known. */
final class Draft {

    private final ChangeKind kind;
    private final Place.Detail detail;
    private final String attribute;
    private final @Nullable String oldPointer;
    private final @Nullable String newPointer;
    private final String before;
    private final String after;
    private final int fixed;
    private int broken;
    private String variant = "";
    private String extra = "";

    /**
     * A change that breaks these, and of them the fixed ones whatever is proved about payloads.
     */
    Draft(
            ChangeKind kind,
            Place.Detail detail,
            String attribute,
            @Nullable String oldPointer,
            @Nullable String newPointer,
            String before,
            String after,
            int broken,
            int fixed) {
        this.kind = kind;
        this.detail = detail;
        this.attribute = attribute;
        this.oldPointer = oldPointer;
        this.newPointer = newPointer;
        this.before = Json.shortened(before);
        this.after = Json.shortened(after);
        this.broken = broken | fixed;
        this.fixed = fixed;
    }

    ChangeKind kind() {
        return kind;
    }

    String attribute() {
        return attribute;
    }

    int broken() {
        return broken;
    }

    /** Keeps only what was not proved harmless. */
    void keepOnly(int possible) {
        broken &= possible | fixed;
    }

    /** Tells it with the text for a special case. */
    Draft as(String newVariant) {
        variant = newVariant;
        return this;
    }

    /** Something more to fill into the text, such as the name of a keyword. */
    Draft with(String newExtra) {
        extra = newExtra;
        return this;
    }

    Change change() {
        return new Change(
                kind,
                oldPointer,
                newPointer,
                attribute,
                Broken.strict(kind, broken),
                Broken.open(kind, broken),
                before,
                after,
                Messages.change(kind.code() + variant, detail, attribute, before, after, extra));
    }
}
