package si.kozolec.identification;

import org.jspecify.annotations.Nullable;

/**
 * How alike the name of a field and the names of an attribute are.
 *
 * @param how in what way
 * @param degree how much, from 0 to 1
 */
record NameLikeness(Likeness how, double degree) {

    private static final double ENOUGH_WORDS = 0.6;

    /** How alike they are; null when they are not. */
    static @Nullable NameLikeness of(String written, Name name, AttributeFacts attribute) {
        if (written.equals(attribute.written())) {
            return new NameLikeness(Likeness.SAME, 1);
        }
        if (name.isEmpty()) {
            return null;
        }
        if (name.key().equals(attribute.name().key())) {
            return new NameLikeness(Likeness.SPELLING, 0.97);
        }
        double best = 0;
        for (Name label : attribute.labels()) {
            if (name.key().equals(label.key())) {
                return new NameLikeness(Likeness.LABEL, 0.94);
            }
            best = Math.max(best, words(name, label));
        }
        double typo = name.typo(attribute.name());
        if (typo > 0) {
            return new NameLikeness(Likeness.TYPO, typo);
        }
        best = Math.max(best, words(name, attribute.name()));
        return best > 0 ? new NameLikeness(Likeness.WORDS, best) : null;
    }

    /** How alike two names are that are not the same, from 0 to 1. */
    static double byLetters(Name left, Name right) {
        return Math.max(left.typo(right), words(left, right));
    }

    private static double words(Name left, Name right) {
        double shared = left.sharedWords(right);
        return shared < ENOUGH_WORDS ? 0 : 0.85 * shared;
    }
}
