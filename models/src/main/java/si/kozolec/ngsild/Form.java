package si.kozolec.ngsild;

import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;

/**
 * What was recognised in one attribute of an entity.
 *
 * @param shape how it is written
 * @param kind the kind that it says or that its value tells
 * @param member which member holds the value; null when it is the value itself, or when it should be there and is not
 * @param oddKind the word that stands where a kind should, when it is none; null when all is well
 */
record Form(
        Shape shape,
        AttributeKind kind,
        @Nullable ValueMember member,
        @Nullable String oddKind) {

    static final Form PLAIN = data(Shape.PLAIN);
    static final Form DATA = data(Shape.DATA);
    static final Form TYPED_DATA = data(Shape.TYPED_DATA);
    static final Form DATASET = data(Shape.DATASET);

    /** How an attribute can be written. */
    enum Shape {
        /** A string, number, boolean, null or array: key-values and concise write it alike. */
        PLAIN,
        /** An object without a type, or a geometry. */
        DATA,
        /** An object with a type of its own: key-values. */
        TYPED_DATA,
        /** {@code {"languageMap": …}}, {@code json}, {@code vocab}: what simplified and concise write alike. */
        WRAPPED,
        /** {@code {"dataset": {…}}}: simplified with several instances. */
        DATASET,
        /** An object with a value and no kind. */
        CONCISE,
        /** An object with kind and value. */
        NORMALIZED,
        /** An object with a free type and {@code value}, as NGSIv2 has it. */
        NGSI_V2,
        /** An array of several instances of the attribute. */
        INSTANCES
    }

    static Form of(Shape shape, AttributeKind kind, @Nullable ValueMember member) {
        return new Form(shape, kind, member, null);
    }

    /** Whether the value stands inside an object that is not itself data. */
    boolean isWrapped() {
        return switch (shape) {
            case PLAIN, DATA, TYPED_DATA, INSTANCES, DATASET -> false;
            case WRAPPED, CONCISE, NORMALIZED, NGSI_V2 -> true;
        };
    }

    private static Form data(Shape shape) {
        return new Form(shape, AttributeKind.UNSTATED, null, null);
    }
}
