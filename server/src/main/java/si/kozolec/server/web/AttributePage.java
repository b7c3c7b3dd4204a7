package si.kozolec.server.web;

import java.util.List;
import java.util.stream.Collectors;
import si.kozolec.server.search.FoundAttribute;

/**
 * The page of an attribute over all models.
 *
 * @param frame what is around it
 * @param attribute how the models that have it use it
 */
public record AttributePage(Frame frame, FoundAttribute attribute) implements Page {

    /** What its values are, in words, the most frequent first. */
    public String types() {
        return attribute.types().stream()
                .map(type -> frame.texts().orElse("type." + type, type))
                .collect(Collectors.joining(", "));
    }

    public String kinds() {
        return attribute.kinds().stream()
                .map(kind -> kind.ngsiName())
                .filter(name -> !name.isEmpty())
                .map(name -> frame.texts().orElse("kind." + name, name))
                .collect(Collectors.joining(", "));
    }

    public String units() {
        return attribute.units().stream()
                .map(unit -> unit.code().isEmpty() || unit.code().equals(unit.text())
                        ? unit.text()
                        : unit.text() + " (" + unit.code() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether models do not agree on what it is. */
    public boolean isDisputed() {
        return attribute.types().size() > 1 || attribute.kinds().size() > 1;
    }

    public List<FoundAttribute.Use> uses() {
        return attribute.uses();
    }

    public String link(FoundAttribute.Use use) {
        return frame.link("/models/" + use.model());
    }
}
