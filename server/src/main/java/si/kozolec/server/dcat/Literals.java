package si.kozolec.server.dcat;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import si.kozolec.server.dcat.TermNames.Reading;
import tools.jackson.databind.JsonNode;

/** Knows what a value of JSON is in RDF (JSON-LD 1.1 API, section 8.2.2). */
final class Literals {

    /** From here on a whole number is a double. */
    private static final BigDecimal LARGE = new BigDecimal("1e21");

    private final TermNames names;

    Literals(TermNames names) {
        this.names = names;
    }

    /** The value as a node; empty for what is no literal, and for a text whose datatype is the context's to say. */
    Optional<Node> of(JsonNode value, Reading reading, String format) {
        if (value.isString()) {
            return text(value.asString(), reading, format);
        }
        if (value.isBoolean()) {
            return Optional.of(Writing.typed(value.toString(), Space.XSD.of("boolean")));
        }
        return value.isNumber() ? Optional.of(number(value.decimalValue())) : Optional.empty();
    }

    private Optional<Node> text(String text, Reading reading, String format) {
        return switch (reading) {
            case WORDS -> Optional.of(names.word(text));
            case IDS -> Iris.of(text).map(Writing::iri);
            default ->
                format.isEmpty() || Formats.datatypes(format).size() == 1
                        ? Optional.of(Writing.text(text))
                        : Optional.empty();
        };
    }

    private static Node number(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().compareTo(LARGE) < 0
                ? Writing.typed(number.toBigInteger().toString(), Space.XSD.of("integer"))
                : Writing.typed(scientific(number), Space.XSD.of("double"));
    }

    /** The canonical form of a double, {@code 1.5E0}. */
    private static String scientific(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        String mantissa = plain.movePointLeft(exponent).toPlainString();
        return (mantissa.contains(".") ? mantissa : mantissa + ".0") + "E" + exponent;
    }
}
