package si.kozolec.server.ckan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Party;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a model as a portal has it: one dataset for a model, with the files of its latest version, whatever happened to it before. So a
 * portal that was away for a year needs to be told once.
 */
public final class PortalDatasets {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTES = 20_000;
    private static final int MOST_TAGS = 20;
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N} _.-]{2,100}");

    /** What CKAN itself calls the licences of models; any other has no name there. */
    private static final Map<String, String> LICENCES = Map.of(
            "CC-BY-4.0", "cc-by",
            "CC-BY-SA-4.0", "cc-by-sa",
            "CC0-1.0", "cc-zero",
            "ODC-By-1.0", "odc-by",
            "ODbL-1.0", "odc-odbl",
            "PDDL-1.0", "odc-pddl");

    private final Catalogue catalogue;

    public PortalDatasets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The dataset of a model; empty for one that has no published version.
     *
     * @param base where the world reaches this server, without a slash at the end
     * @param portal how the portal wants it
     */
    public Optional<ObjectNode> dataset(ModelId id, String base, PortalOptions portal) {
        return catalogue
                .snapshot()
                .find(id)
                .flatMap(entry -> entry.latest().map(latest -> dataset(entry, latest, base, portal)));
    }

    private ObjectNode dataset(ModelEntry entry, PublishedVersion latest, String base, PortalOptions portal) {
        ModelVersion model = catalogue.describe(latest);
        String address = base + "/models/" + entry.id();
        ObjectNode dataset = JsonNodeFactory.instance.objectNode();
        dataset.put("name", name(entry.id()))
                .put("title", title(model))
                .put("notes", notes(model, entry.standing().withdrawal(latest.version())))
                .put("url", address)
                .put("version", latest.version().toString())
                .put("owner_org", portal.organisation())
                .put("private", false)
                .put("license_id", LICENCES.getOrDefault(model.license(), "notspecified"));
        party(dataset, "author", model.publisher());
        party(dataset, "maintainer", model.contact());
        tags(dataset.putArray("tags"), model);
        resources(dataset.putArray("resources"), model.license(), address + "/" + latest.version());
        more(dataset, entry, latest, address, portal.extras());
        return dataset;
    }

    /** The name of a model's dataset, by which it is known again: small letters, digits, hyphens. */
    static String name(ModelId id) {
        String plain = "podatkovni-model-"
                + (id.subject() + "-" + id.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        if (plain.length() <= LONGEST_NAME) {
            return plain;
        }
        String rest = Integer.toHexString(id.toString().hashCode());
        return plain.substring(0, LONGEST_NAME - 9) + "-" + rest;
    }

    private static String title(ModelVersion model) {
        String title = model.title().preferring(Language.SL).strip();
        return (title.isEmpty() ? model.id().name() : title) + " – podatkovni model "
                + model.id().name();
    }

    private static String notes(ModelVersion model, Optional<String> withdrawal) {
        LocalizedText description = model.description();
        String notes = Stream.of(
                        withdrawal
                                .map(why -> "Model je umaknjen in ni več za uporabo: " + why)
                                .orElse(""),
                        description.sl(),
                        description.en())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElse(model.id().toString());
        return notes.length() > LONGEST_NOTES ? notes.substring(0, LONGEST_NOTES) + "…" : notes;
    }

    private static void party(ObjectNode dataset, String member, @Nullable Party party) {
        if (party != null && !party.name().isEmpty()) {
            dataset.put(member, party.name().preferring(Language.SL));
            String email = party.email();
            if (email != null) {
                dataset.put(member + "_email", email);
            }
        }
    }

    private static void tags(ArrayNode tags, ModelVersion model) {
        Stream.concat(
                        Stream.of("podatkovni model", "NGSI-LD", model.entityType()),
                        Stream.concat(
                                model.keywords().getOrDefault(Language.SL, java.util.List.of()).stream(),
                                model.domains().stream()))
                .filter(tag -> TAG.matcher(tag).matches())
                .distinct()
                .limit(MOST_TAGS)
                .forEach(tag -> tags.addObject().put("name", tag));
    }

    private static void resources(ArrayNode resources, String licence, String address) {
        resource(resources, "Shema JSON", address + "/schema.json", "JSON", "application/schema+json", licence);
        resource(
                resources,
                "Shema JSON z vsem, na kar se sklicuje",
                address + "/schema.bundled.json",
                "JSON",
                "application/schema+json",
                licence);
        resource(resources, "Kontekst JSON-LD", address + "/context.jsonld", "JSON-LD", "application/ld+json", licence);
        resource(resources, "Vse datoteke modela", address + "/model.zip", "ZIP", "application/zip", licence);
        resource(resources, "Podpisano poverilo Gaia-X", address + "/credential", "JWT", "application/vc+jwt", licence);
    }

    private static void resource(
            ArrayNode resources, String name, String address, String format, String type, String licence) {
        ObjectNode resource = resources
                .addObject()
                .put("name", name)
                .put("url", address)
                .put("format", format)
                .put("mimetype", type);
        if (licence.matches("[A-Za-z0-9][A-Za-z0-9.+-]{0,60}")) {
            resource.put("license", "https://spdx.org/licenses/" + licence);
        }
    }

    /** What CKAN has no member of its own for, under the names that its extension for DCAT knows. */
    private void more(ObjectNode dataset, ModelEntry entry, PublishedVersion latest, String address, boolean asExtras) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        PublishedVersion first = entry.versions().firstEntry().getValue();
        all.put("uri", address)
                .put("identifier", address)
                .put("issued", catalogue.publishedAt(first).toString())
                .put("modified", catalogue.publishedAt(latest).toString());
        if (asExtras) {
            ArrayNode extras = dataset.putArray("extras");
            all.forEachEntry((key, value) -> extras.addObject().put("key", key).set("value", value));
        } else {
            dataset.setAll(all);
        }
    }
}
