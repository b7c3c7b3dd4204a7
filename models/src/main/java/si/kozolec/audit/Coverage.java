package si.kozolec.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerType;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Conversion;
import si.kozolec.ngsild.Converter;
import si.kozolec.payload.Slice;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.Wanted;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells which model the entities of a type follow, and how the attributes that they have differ from its own. */
final class Coverage {

    private static final Set<String> OF_EVERY_ENTITY = Set.of(
            "id",
            "type",
            "scope",
            "createdAt",
            "modifiedAt",
            "deletedAt",
            "expiresAt",
            "dateCreated",
            "dateModified",
            "TimeInstant");

    /** What a broker puts before a name that no context defines. */
    private static final List<String> DEFAULT_CONTEXT = List.of(
            "ngsi-ld:default-context/",
            "https://uri.etsi.org/ngsi-ld/default-context/",
            "http://uri.etsi.org/ngsi-ld/default-context/");

    private final ModelSource models;
    private final Judge judge;
    private final BrokerKind kind;

    Coverage(ModelSource models, Judge judge, BrokerKind kind) {
        this.models = models;
        this.judge = judge;
        this.kind = kind;
    }

    TypeReport of(BrokerType type, AuditWish wish) {
        Judgement nearest = named(type.name());
        ModelId model = nearest.model();
        Version version = nearest.version();
        Drift drift = model == null ? Drift.NONE : drift(type, model, version);
        TypeReport.Position start = new TypeReport.Position(0, wish.pageSize(), wish.pageSize(), "", model == null);
        return new TypeReport(
                type.name(),
                model == null ? null : model.toString(),
                version == null ? null : version.toString(),
                nearest.candidates().stream().map(ModelId::toString).toList(),
                null,
                0,
                0,
                0,
                List.of(),
                0,
                drift,
                List.of(),
                start);
    }

    /** The model of the entities of that type; null when there is none. */
    @Nullable ModelId model(String type) {
        return named(type).model();
    }

    /** What the judge makes of an entity that says its type and nothing else: it alone knows how a model is found. */
    private Judgement named(String type) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("id", "urn:ngsi-ld:Nobody:1").put("type", type);
        byte[] bytes = entity.toString().getBytes(StandardCharsets.UTF_8);
        return judge.judge(new Slice(bytes, 0, bytes.length, 0, 1, 1, ""), Wanted.DEFAULT, "");
    }

    private Drift drift(BrokerType type, ModelId id, @Nullable Version version) {
        if (type.attributes().isEmpty()) {
            return Drift.NONE;
        }
        ModelVersion model = models.find(id, Optional.ofNullable(version))
                .orElseThrow()
                .model()
                .get();
        Set<String> known = model.attributes().stream()
                .map(Attribute::name)
                .filter(name -> !OF_EVERY_ENTITY.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        // An entity that has them all: reading it finds the model's names for them.
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("id", "urn:ngsi-ld:Nobody:1").put("type", type.name());
        for (String attribute : type.attributes()) {
            if (!OF_EVERY_ENTITY.contains(attribute)) {
                boolean v2 = kind == BrokerKind.NGSI_V2;
                entity.putObject(attribute)
                        .put("type", v2 ? "Text" : "Property")
                        .put("value", "");
            }
        }
        Conversion read = new Converter(model).convert(entity, Optional.empty());
        Set<String> used = new TreeSet<>(read.keyValues().propertyNames());
        used.removeAll(OF_EVERY_ENTITY);
        List<String> unknown = used.stream()
                .filter(name -> !known.contains(name))
                .map(Path::last)
                .toList();
        List<String> unused =
                known.stream().filter(name -> !used.contains(name)).toList();
        return new Drift(unknown, unused, withoutContext(type.attributes()));
    }

    private static List<String> withoutContext(List<String> attributes) {
        return attributes.stream()
                .filter(name -> DEFAULT_CONTEXT.stream().anyMatch(name::startsWith))
                .map(Path::last)
                .distinct()
                .toList();
    }
}
