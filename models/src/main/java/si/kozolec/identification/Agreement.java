package si.kozolec.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import si.kozolec.identification.Candidate.Doubt;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Unit;
import si.kozolec.sample.Field;
import tools.jackson.databind.JsonNode;

/**
 * How well the values of a field agree with an attribute.
 *
 * @param degree from 0, not at all, over 1, nothing speaks against it, to a little more, when enumerations or units speak for it
 * @param doubts what does not agree
 */
record Agreement(double degree, List<Doubt> doubts) {

    private static final int MOST_VALUES = 3;

    static Agreement of(Field field, AttributeFacts facts) {
        return new Comparison(field, facts).agreement();
    }

    private static final class Comparison {

        private final Field field;
        private final AttributeFacts facts;
        private final Attribute attribute;
        private final List<Doubt> doubts = new ArrayList<>();
        private double degree = 1;

        private Comparison(Field field, AttributeFacts facts) {
            this.field = field;
            this.facts = facts;
            this.attribute = facts.attribute();
        }

        private Agreement agreement() {
            if (types()) {
                formats();
                enumeration();
            }
            units();
            kinds();
            inner();
            return new Agreement(degree, List.copyOf(doubts));
        }

        private boolean types() {
            List<String> allowed = attribute.types();
            if (allowed.isEmpty()
                    || field.types().isEmpty()
                    || field.types().stream().allMatch(type -> allows(allowed, type))) {
                return true;
            }
            boolean items = allowed.contains("array")
                    && (attribute.itemTypes().isEmpty()
                            || field.types().stream().allMatch(type -> allows(attribute.itemTypes(), type)));
            boolean only = field.types().equals(Set.of("array"))
                    && field.itemTypes().stream().allMatch(type -> allows(allowed, type));
            if (items || only) {
                doubt("type", 0.93, "doubt.list." + (items ? "wanted" : "unwanted"));
                return items;
            }
            doubt(
                    "type",
                    0.6,
                    "doubt.type",
                    Words.types(allowed),
                    Words.types(field.types().stream().sorted().toList()));
            return false;
        }

        private static boolean allows(List<String> allowed, String type) {
            return allowed.contains(type) || (type.equals("integer") && allowed.contains("number"));
        }

        private void formats() {
            boolean texts =
                    field.types().contains("string") || field.itemTypes().contains("string");
            if (texts && !attribute.formats().isEmpty() && !attribute.formats().contains(field.format())) {
                boolean time = attribute.formats().stream()
                        .anyMatch(format -> format.startsWith("date") || format.equals("time"));
                if (time) {
                    doubt("format", 0.85, "doubt.format", String.join(", ", attribute.formats()));
                }
            }
        }

        private void enumeration() {
            Set<String> allowed = facts.enumeration();
            if (allowed.isEmpty() || field.values().isEmpty()) {
                return;
            }
            List<String> foreign = field.values().stream()
                    .map(JsonNode::asString)
                    .filter(value -> !allowed.contains(value))
                    .toList();
            if (foreign.isEmpty()) {
                degree *= 1.12;
            } else {
                double share = (double) foreign.size() / field.values().size();
                doubt(
                        "enumeration",
                        1 - 0.3 * share,
                        "doubt.enumeration",
                        Words.few(foreign, MOST_VALUES),
                        Words.few(attribute.enumeration(), MOST_VALUES));
            }
        }

        private void units() {
            Unit unit = attribute.unit();
            if (unit == null || field.unit().isEmpty()) {
                return;
            }
            if (field.unit().equals(unit.code()) || field.unit().equals(unit.text())) {
                degree *= 1.05;
            } else if (!unit.code().isEmpty()) {
                doubt("unit", 0.9, "doubt.unit", unit.code(), field.unit());
            }
        }

        private void kinds() {
            boolean stated = field.kind() != AttributeKind.UNSTATED && attribute.kind() != AttributeKind.UNSTATED;
            if (stated && field.kind() != attribute.kind()) {
                doubt(
                        "kind",
                        0.92,
                        "doubt.kind",
                        attribute.kind().ngsiName(),
                        field.kind().ngsiName());
            }
        }

        private void inner() {
            if (field.inner().isEmpty() || facts.inner().isEmpty()) {
                return;
            }
            long known = field.inner().stream()
                    .filter(member -> facts.inner().containsKey(member.name()))
                    .count();
            double share = (double) known / field.inner().size();
            degree *= 0.7 + 0.4 * share;
        }

        private void doubt(String code, double factor, String key, Object... arguments) {
            degree *= factor;
            doubts.add(new Doubt(code, Words.of(key, arguments)));
        }
    }
}
