package si.kozolec.validation;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import si.kozolec.model.Finding;
import tools.jackson.databind.JsonNode;

/** Puts findings into the order in which their places stand in a document; what concerns a whole comes before its parts. */
final class DocumentOrder implements Comparator<Finding> {

    private final JsonNode root;

    DocumentOrder(JsonNode root) {
        this.root = root;
    }

    @Override
    public int compare(Finding left, Finding right) {
        List<String> one = Steps.of(left.pointer());
        List<String> other = Steps.of(right.pointer());
        JsonNode node = root;
        for (int step = 0; step < one.size() && step < other.size(); step++) {
            String first = one.get(step);
            String second = other.get(step);
            if (!first.equals(second)) {
                return node.isArray() ? Integer.compare(index(first), index(second)) : inObject(node, first, second);
            }
            node = node.isArray() ? node.path(index(first)) : node.path(first);
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int inObject(JsonNode object, String first, String second) {
        for (Iterator<String> names = object.propertyNames().iterator(); names.hasNext(); ) {
            String name = names.next();
            if (name.equals(first)) {
                return -1;
            }
            if (name.equals(second)) {
                return 1;
            }
        }
        return first.compareTo(second);
    }

    private static int index(String step) {
        boolean number = !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(step) : -1;
    }
}
