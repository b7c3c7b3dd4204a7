package si.kozolec.plan;

/** Where in a payload a place is, as far as that matters. */
enum Level {
    /** The entity. */
    ENTITY,
    /** The value of an attribute. */
    ATTRIBUTE,
    /** An item in the value of an attribute, when that is an array. */
    ITEM,
    /** The {@code type} in the value of an attribute. */
    KIND,
    /** Deeper. */
    INSIDE,
    /** Anywhere, but others have walked over the same bytes already: only what is right is asked, not what is known. */
    AGAIN;

    /** Whether names that no schema knows matter here. */
    boolean heeds() {
        return this != AGAIN;
    }

    /** Whether an object here could be an attribute in another shape than key-values. */
    boolean guarded() {
        return this == ATTRIBUTE || this == ITEM;
    }

    /** The level of a member of that name. */
    Level member(String name) {
        return switch (this) {
            case ENTITY -> ATTRIBUTE;
            case ATTRIBUTE, ITEM -> name.equals("type") ? KIND : INSIDE;
            case KIND, INSIDE -> INSIDE;
            case AGAIN -> AGAIN;
        };
    }

    /** The level of an item. */
    Level item() {
        return switch (this) {
            case ATTRIBUTE, ITEM -> ITEM;
            case ENTITY, KIND, INSIDE -> INSIDE;
            case AGAIN -> AGAIN;
        };
    }
}
