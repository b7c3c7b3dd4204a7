package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Party;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.PublishedVersion;

/**
 * The page of a model in one version.
 *
 * @param frame what is around it
 * @param model what is known of it
 * @param published the version that is shown; empty for a model that was never published
 * @param versions all published versions, the newest first
 * @param files the files that can be taken home
 */
public record ModelPage(
        Frame frame,
        ModelVersion model,
        Optional<PublishedVersion> published,
        List<Version> versions,
        List<String> files)
        implements Page {

    public ModelPage {
        versions = List.copyOf(versions);
        files = List.copyOf(files);
    }

    public ModelId id() {
        return model.id();
    }

    public String title() {
        String title = frame.texts().of(model.title());
        return title.isEmpty() ? id().name() : title;
    }

    /** All attributes, those inside others right below them. */
    public List<Attribute> attributes() {
        return model.allAttributes().toList();
    }

    public int depth(Attribute attribute) {
        return (int) attribute.path().chars().filter(c -> c == '/').count();
    }

    /** The JSON type of an attribute with what is known beside it, {@code string (date-time)}. */
    public String type(Attribute attribute) {
        List<String> types = new ArrayList<>(attribute.types());
        if (!attribute.itemTypes().isEmpty()) {
            types.add("[" + String.join(", ", attribute.itemTypes()) + "]");
        }
        String text = String.join(" ", types);
        return attribute.formats().isEmpty() ? text : text + " (" + String.join(", ", attribute.formats()) + ")";
    }

    /** The unit of an attribute, as the model writes it and as its code; empty when there is none. */
    public String unit(Attribute attribute) {
        if (attribute.unit() == null) {
            return "";
        }
        String text = attribute.unit().text();
        String code = attribute.unit().code();
        return code.isEmpty() || code.equals(text) ? text : text + " (" + code + ")";
    }

    public String status() {
        return frame.texts()
                .orElse("status." + model.status().code(), model.status().code());
    }

    public String fileLink(String file) {
        return published
                .map(version -> frame.addresses().file(id(), version.version(), file))
                .orElse("");
    }

    public String versionLink(Version version) {
        return frame.link("/models/" + id() + "/" + version);
    }

    public boolean isShown(Version version) {
        return published.filter(shown -> shown.version().equals(version)).isPresent();
    }

    /** The facts to list: a label and what it says. */
    public List<Fact> facts() {
        Stream<Fact> facts = Stream.of(
                fact(
                        "fact.version",
                        published.map(version -> version.version().toString()).orElse("")),
                fact("fact.status", status()),
                fact("fact.entityType", model.entityType()),
                fact("fact.license", model.license()),
                fact("fact.publisher", name(model.publisher())),
                fact("fact.contact", name(model.contact())),
                fact("fact.domains", String.join(", ", model.domains())),
                fact("fact.derivedFrom", model.derivedFrom() == null ? "" : model.derivedFrom()),
                fact("fact.origin", model.origin() == null ? "" : model.origin().repository()));
        return facts.filter(fact -> !fact.value().isEmpty()).toList();
    }

    /** A line of the list of facts. */
    public record Fact(String label, String value) {}

    private Fact fact(String key, String value) {
        return new Fact(frame.texts().of(key), value);
    }

    private String name(@Nullable Party party) {
        return party == null ? "" : frame.texts().of(party.name());
    }
}
