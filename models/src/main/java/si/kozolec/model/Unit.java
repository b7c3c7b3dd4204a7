package si.kozolec.model;

/**
 * The unit that a numeric attribute is measured in.
 *
 * @param text the unit as the model writes it, {@code meters}
 * @param code its UN/CEFACT common code (Recommendation 20), {@code MTR}; empty when the text is not one that we know
 */
public record Unit(String text, String code) {}
