package si.kozolec.ngsild;

import org.jspecify.annotations.Nullable;
import si.kozolec.schema.Pointers;

/** A place in a document, written out as a pointer only when somebody asks: most places are never told. */
final class Place {

    static final Place ROOT = new Place(null, "");

    private final @Nullable Place parent;
    private final String name;
    // Written by whoever asks first; all write the same text, so it does not matter who wins.
    private @Nullable String pointer;

    private Place(@Nullable Place parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    Place below(String member) {
        return new Place(this, member);
    }

    Place below(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** Its own name, without what lies above it. */
    String name() {
        return name;
    }

    /** The place as a JSON pointer (RFC 6901). */
    String pointer() {
        String known = pointer;
        if (known == null) {
            known = parent == null ? "" : Pointers.below(parent.pointer(), name);
            pointer = known;
        }
        return known;
    }
}
