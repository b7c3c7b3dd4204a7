package si.kozolec.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model, read from its folder: all that people and machines want to know about it.
 *
 * @param id which model
 * @param version which version; null as long as nothing of it is published
 * @param status where it stands
 * @param successor the model to use instead, {@code Parking-SI/OffStreetParking} or with {@code @1.2.0}
 * @param title a name for people
 * @param description what it describes
 * @param keywords words to find it by, in each language
 * @param tags the {@code modelTags} of the schema
 * @param derivedFrom the model that it was made from, an address
 * @param license the licence, an SPDX identifier where it is known; empty when it is not stated
 * @param publisher who publishes it
 * @param contact whom to ask
 * @param domains the fields of city life that it belongs to, {@code SmartCities}
 * @param entityType the {@code type} of its entities
 * @param required the names of the attributes that an entity must have
 * @param attributes the attributes of the first level, each with those below it
 * @param adopters who uses it
 * @param references the other files of the repository that its schema refers to, as paths
 * @param origin where it was imported from
 * @param terms the IRI of each term that its payloads use, entity type and attributes
 * @param findings what is not right with it
 */
public record ModelVersion(
        ModelId id,
        @Nullable Version version,
        Status status,
        @Nullable String successor,
        LocalizedText title,
        LocalizedText description,
        Map<Language, List<String>> keywords,
        List<String> tags,
        @Nullable String derivedFrom,
        String license,
        @Nullable Party publisher,
        @Nullable Party contact,
        List<String> domains,
        String entityType,
        List<String> required,
        List<Attribute> attributes,
        List<Party> adopters,
        List<String> references,
        @Nullable Origin origin,
        Map<String, String> terms,
        List<Finding> findings) {

    public ModelVersion {
        keywords = Map.copyOf(keywords);
        tags = List.copyOf(tags);
        domains = List.copyOf(domains);
        required = List.copyOf(required);
        attributes = List.copyOf(attributes);
        adopters = List.copyOf(adopters);
        references = List.copyOf(references);
        findings = List.copyOf(findings);
    }

    /** The same version, of a model that stands otherwise now than when it was published. */
    public ModelVersion standing(Status newStatus, @Nullable String newSuccessor) {
        return new ModelVersion(
                id,
                version,
                newStatus,
                newSuccessor,
                title,
                description,
                keywords,
                tags,
                derivedFrom,
                license,
                publisher,
                contact,
                domains,
                entityType,
                required,
                attributes,
                adopters,
                references,
                origin,
                terms,
                findings);
    }

    /** All attributes at every depth, parents first. */
    public Stream<Attribute> allAttributes() {
        return attributes.stream().flatMap(Attribute::withDescendants);
    }
}
