package si.kozolec.server.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import si.kozolec.server.search.FoundAttribute;

/**
 * The page of an attribute over all models.
 *
 * @param frame what is around it
 * @param attribute how the models that have it use it
 * @param models the ways to these models, one for each use
 */
public record AttributePage(Frame frame, FoundAttribute attribute, List<ModelLink> models) implements Page {

    /** A use of it, and the way to the model that uses it so. */
    public record Use(FoundAttribute.Use use, ModelLink model) {}

    public AttributePage {
        models = List.copyOf(models);
    }

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

    public List<Use> uses() {
        List<FoundAttribute.Use> all = attribute.uses();
        return IntStream.range(0, all.size())
                .mapToObj(index -> new Use(all.get(index), models.get(index)))
                .toList();
    }
}
