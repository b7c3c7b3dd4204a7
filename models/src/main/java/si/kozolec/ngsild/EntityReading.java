package si.kozolec.ngsild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conversion of one entity.
 *
 * <ol>
 *   <li>Lay out its attributes, a GeoJSON feature's too, and give each its name of the model.
 *   <li>Recognise how each is written; together they tell how the entity is.
 *   <li>Read each, and keep where it stood.
 *   <li>Put the entity together, once more for each further instance of an attribute.
 * </ol>
 */
final class EntityReading {

    /** What is set aside, unless the model knows an attribute of that name. */
    static final Set<String> SYSTEM = Set.of("createdAt", "modifiedAt", "deletedAt", "expiresAt", "scope");

    private static final Set<String> SYSTEM_V2 = Set.of("dateCreated", "dateModified", "TimeInstant");
    /** So many attributes may be put together again for further instances; beyond that an entity is an attack. */
    private static final int MOST_REPEATED = 500_000;

    private final Known known;
    private final Optional<Representation> stated;
    private final Moments moments;
    private final Notes notes = new Notes();
    private final TermReader terms;
    private final Moves moves = new Moves();
    private final ObjectNode keyValues = JsonNodeFactory.instance.objectNode();
    private final List<Written> attributes = new ArrayList<>();
    private final List<Further> further = new ArrayList<>();

    EntityReading(Known known, Optional<Representation> stated, Moments moments) {
        this.known = known;
        this.stated = stated;
        this.moments = moments;
        this.terms = new TermReader(known.names(), notes);
    }

    /** An attribute as it was written. */
    private record Written(
            String name, JsonNode value, @Nullable KnownAttribute known, Form form, Place to, Place from) {}

    /** An instance of an attribute that is not the one in the key-values. */
    private record Further(Place attribute, Instances.Instance instance) {}

    Conversion read(ObjectNode entity) {
        Identity identity = new Identity(known, terms, notes, moves);
        Feature feature = Feature.of(entity, known);
        Dialect dialect = Dialect.of(feature.members(), entity.has("@context"), stated);
        FormReader forms = new FormReader(dialect, stated);
        feature.forEach((name, value, place) -> {
            String term = terms.name(name, place);
            if (term.equals("id") || term.equals("type")) {
                identify(term, value, place.below(name), identity);
            } else if (!name.startsWith("@")) {
                lay(name, term, value, place, forms, dialect);
            }
        });
        JsonNode geometry = feature.lonelyGeometry();
        if (geometry != null) {
            Place to = Place.ROOT.below(feature.geometryName());
            Place from = Place.ROOT.below("geometry");
            lay(feature.geometryName(), geometry, to, from, forms);
        }
        feature.tell(moves);
        Tally tally = tally();
        Representation representation = tally.representation(stated);
        boolean linked = representation == Representation.NORMALIZED || representation == Representation.CONCISE;
        readAll(forms, new Values(terms, notes, linked));
        return new Conversion(representation, tally.mixed(), keyValues, moves.origins(), instances(), notes.findings());
    }

    private void identify(String term, JsonNode value, Place from, Identity identity) {
        if (keyValues.has(term)) {
            notes.warning("name-twice", from, term);
        } else {
            identity.read(term, value, from).ifPresent(read -> keyValues.set(term, read));
        }
    }

    private void lay(String name, String term, JsonNode value, Place object, FormReader forms, Dialect dialect) {
        KnownAttribute attribute = known.attribute(term);
        boolean system = SYSTEM.contains(term) || (dialect == Dialect.NGSI_V2 && SYSTEM_V2.contains(term));
        if (attribute == null && system) {
            if (term.equals("deletedAt")) {
                notes.info(Conversion.ENTITY_DELETED, object.below(name));
            }
            return;
        }
        Place to = attribute == null ? Place.ROOT.below(term) : attribute.place();
        boolean same = object == Place.ROOT && name.equals(term);
        Place from = same ? to : object.below(name);
        lay(term, value, to, from, forms);
    }

    private void lay(String term, JsonNode value, Place to, Place from, FormReader forms) {
        KnownAttribute attribute = known.attribute(term);
        attributes.add(new Written(term, value, attribute, forms.read(value, attribute), to, from));
    }

    private Tally tally() {
        Tally tally = new Tally();
        for (Written attribute : attributes) {
            Form.Shape shape = attribute.form().shape();
            if (shape == Form.Shape.INSTANCES) {
                boolean typed = Dialect.typeOf(attribute.value().path(0)) != null;
                shape = typed ? Form.Shape.NORMALIZED : Form.Shape.CONCISE;
            }
            tally.count(shape);
            if (stated.isPresent()) {
                compare(attribute, shape, stated.get());
            }
        }
        return tally;
    }

    private void compare(Written attribute, Form.Shape shape, Representation wanted) {
        Optional<Representation> other = Tally.other(shape, wanted);
        if (other.isPresent()) {
            notes.error(
                    "representation-differs",
                    attribute.from(),
                    attribute.name(),
                    other.get().code(),
                    wanted.code());
        }
    }

    private void readAll(FormReader forms, Values values) {
        AttributeValues reader = new AttributeValues(values, terms, notes);
        SubAttributes subAttributes = new SubAttributes(terms, notes);
        Instances instances = new Instances(forms, reader, subAttributes, moments, notes);
        for (Written one : attributes) {
            if (keyValues.has(one.name())) {
                notes.warning("name-twice", one.from(), one.name());
                continue;
            }
            if (one.from() != one.to()) {
                moves.add(one.to(), one.from());
            }
            Form form = one.form();
            if (form.shape() == Form.Shape.INSTANCES || form.shape() == Form.Shape.DATASET) {
                several(one, instances.read(one.value(), form, one.known(), one.to(), one.from()));
                continue;
            }
            if (form.isWrapped()) {
                OddKinds.tell(form, one.name(), one.value(), one.from(), notes);
                // Most attributes are nothing but kind and value.
                if (one.value().size() > 2 || form.shape() == Form.Shape.CONCISE) {
                    subAttributes.look(one.value(), form, one.known(), one.from());
                }
                if (moments == Moments.ALL && AttributeValues.momentsIn(one.value(), form) > 0) {
                    String id = one.value().path("datasetId").asString(Instances.DEFAULT);
                    several(one, instances.overTime(id, one.value(), form, one.known(), one.to(), one.from()));
                    continue;
                }
            }
            JsonNode value = reader.read(one.value(), form, one.known(), moves, one.to(), one.from());
            if (value != null) {
                keyValues.set(one.name(), value);
            }
        }
    }

    private void several(Written attribute, List<Instances.Instance> instances) {
        for (Instances.Instance instance : instances) {
            if (keyValues.has(attribute.name())) {
                further.add(new Further(attribute.to(), instance));
            } else {
                keyValues.set(attribute.name(), instance.value());
                moves.addAll(instance.moves());
            }
        }
    }

    private List<Conversion.Instance> instances() {
        List<Conversion.Instance> instances = new ArrayList<>();
        int most = MOST_REPEATED / Math.max(1, keyValues.size());
        for (Further one : further) {
            if (instances.size() >= most) {
                notes.error("instances-too-many", one.attribute(), most);
                break;
            }
            String name = one.attribute().name();
            ObjectNode entity = JsonNodeFactory.instance.objectNode();
            entity.setAll(keyValues);
            entity.set(name, one.instance().value());
            Origins origins = moves.origins(one.attribute(), one.instance().moves());
            instances.add(new Conversion.Instance(name, one.instance().datasetId(), entity, origins));
        }
        return instances;
    }
}
