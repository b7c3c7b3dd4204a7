package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import si.kozolec.model.Attribute;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.server.catalogue.Catalogue;

/** Finds out which other models a model leads to: by its relationships, its schema, and the model that it is made from. */
final class Relations {

    private static final int MOST = 24;
    private static final Pattern PREFIX = Pattern.compile("(?:ref|has|is|belongsTo|served|hosted)(?=[A-Z])");
    private static final Pattern FOLDER = Pattern.compile("dataModel\\.([^/]+)(?:/(?:tree|blob)/[^/]+)?/([^/#]+)");
    private static final Set<AttributeKind> LEADING =
            Set.of(AttributeKind.RELATIONSHIP, AttributeKind.LIST_RELATIONSHIP);

    private final Catalogue catalogue;

    Relations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Relation> of(ModelVersion model, Frame frame) {
        List<Relation> relations = new ArrayList<>();
        if (model.derivedFrom() != null) {
            model(model.derivedFrom())
                    .filter(id -> !id.equals(model.id()))
                    .ifPresent(id -> relations.add(to(frame.texts().of("relation.derivedFrom"), id, frame)));
        }
        Set<ModelId> parts = new LinkedHashSet<>();
        model.references().forEach(path -> model(path).ifPresent(parts::add));
        parts.remove(model.id());
        parts.forEach(id -> relations.add(to(frame.texts().of("relation.uses"), id, frame)));
        model.attributes().stream()
                .filter(attribute -> LEADING.contains(attribute.kind()))
                .filter(attribute -> !attribute.name().equals("id"))
                .map(attribute -> relation(attribute, model.id(), frame))
                .forEach(relations::add);
        return relations.size() > MOST ? relations.subList(0, MOST) : relations;
    }

    /** The national model that is made from this one, or the other way round. */
    Optional<ModelId> twin(ModelId id) {
        String subject = id.isNational()
                ? id.subject().substring(0, id.subject().length() - ModelId.NATIONAL_SUFFIX.length())
                : id.subject() + ModelId.NATIONAL_SUFFIX;
        return ModelId.of(subject, id.name())
                .filter(twin -> catalogue.snapshot().find(twin).isPresent());
    }

    private Relation relation(Attribute attribute, ModelId from, Frame frame) {
        Matcher prefix = PREFIX.matcher(attribute.name());
        String bare = prefix.lookingAt() ? attribute.name().substring(prefix.end()) : attribute.name();
        String type = bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
        for (String guess : List.of(type, type.replaceFirst("s$", ""))) {
            Optional<ModelId> found = catalogue.index().ofType(guess).stream().min(nearest(from));
            if (found.isPresent()) {
                return to(attribute.name(), found.get(), frame);
            }
        }
        return new Relation(attribute.name(), frame.texts().of("relation.any"), Optional.empty());
    }

    /** Of two models of that type, the one of the same subject, then one of the same circle. */
    private static Comparator<ModelId> nearest(ModelId from) {
        return Comparator.<ModelId>comparingInt(id -> id.subject().equals(from.subject()) ? 0 : 1)
                .thenComparingInt(id -> id.isNational() == from.isNational() ? 0 : 1)
                .thenComparing(Comparator.naturalOrder());
    }

    private Optional<ModelId> model(String address) {
        Matcher folder = FOLDER.matcher(address);
        return folder.find()
                ? ModelId.of(folder.group(1), folder.group(2))
                        .filter(id -> catalogue.snapshot().find(id).isPresent())
                : Optional.empty();
    }

    private static Relation to(String name, ModelId id, Frame frame) {
        return new Relation(name, id.toString(), Optional.of(frame.link("/models/" + id)));
    }
}
