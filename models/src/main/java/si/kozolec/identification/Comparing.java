package si.kozolec.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.identification.Candidate.Match;
import si.kozolec.identification.Candidate.Missing;
import si.kozolec.identification.Candidate.Unknown;
import si.kozolec.model.LocalizedText;

/** Compares a payload with one model, field by field. */
final class Comparing {

    private static final int MOST_SEARCHED = 100;
    private static final Set<String> OF_EVERY_ENTITY = Set.of("id", "type", "@context");

    private final Asked asked;
    private final ModelFacts model;
    private final ModelIndex index;
    private final Map<String, Paired> pairs = new LinkedHashMap<>();
    private final Set<AttributeFacts> taken = new HashSet<>();

    Comparing(Asked asked, ModelFacts model, ModelIndex index) {
        this.asked = asked;
        this.model = model;
        this.index = index;
        same();
        similar();
    }

    /** A field and the attribute that it means. */
    record Paired(Asked.Column column, AttributeFacts attribute, NameLikeness likeness, Agreement agreement) {

        double worth() {
            return column.weight() * likeness.degree() * Math.min(1.1, agreement.degree());
        }
    }

    ModelFacts model() {
        return model;
    }

    /** How much of the payload the model explains, from 0 to 1; what is rare counts more. */
    double coverage() {
        double explained = pairs.values().stream().mapToDouble(Paired::worth).sum();
        return asked.weight() == 0 ? 0 : Math.min(1, explained / asked.weight());
    }

    /** How much of the model the payload uses, from 0 to 1. */
    double share() {
        double all = 0;
        double used = 0;
        for (AttributeFacts attribute : model.attributes()) {
            double weight = index.weight(attribute.name());
            all += weight;
            used += taken.contains(attribute) ? weight : 0;
        }
        return all == 0 ? 0 : used / all;
    }

    /** How many of the attributes that the model requires the payload has, from 0 to 1. */
    double requirements() {
        List<String> required = model.required().stream()
                .filter(name -> !OF_EVERY_ENTITY.contains(name))
                .toList();
        long lacking = missing().stream()
                .filter(missing -> !OF_EVERY_ENTITY.contains(missing.attribute()))
                .count();
        return required.isEmpty() ? 1 : 1 - (double) lacking / required.size();
    }

    boolean sameType() {
        return asked.types().stream().anyMatch(model::hasType);
    }

    /** Whether the payload's context belongs to the model's subject. */
    boolean sameContext() {
        return asked.sample().contexts().stream()
                .anyMatch(context -> context.contains(model.id().subjectFolder() + "/")
                        || context.contains("/" + model.id().subject() + "/"));
    }

    List<Match> matched() {
        return pairs.values().stream()
                .map(pair -> new Match(
                        pair.column().field().name(),
                        pair.attribute().written(),
                        pair.attribute().attribute().label(),
                        pair.likeness().how(),
                        Math.round(pair.column().weight() * 1_000) / 1_000.0,
                        pair.agreement().doubts()))
                .sorted(Comparator.comparingDouble(Match::weight).reversed().thenComparing(Match::field))
                .toList();
    }

    List<Missing> missing() {
        Set<String> have = new HashSet<>();
        taken.forEach(attribute -> have.add(attribute.written()));
        List<Missing> missing = new ArrayList<>();
        for (String name : model.required()) {
            boolean there = have.contains(name)
                    || (name.equals("id") && asked.sample().identified())
                    || (name.equals("type") && !asked.types().isEmpty())
                    || name.equals("@context");
            if (!there) {
                AttributeFacts attribute = model.attribute(name);
                missing.add(new Missing(
                        name,
                        attribute == null
                                ? LocalizedText.NONE
                                : attribute.attribute().label()));
            }
        }
        // That an entity needs a type goes without saying; which one, the candidate itself says.
        missing.removeIf(one -> one.attribute().equals("type"));
        return missing;
    }

    List<Unknown> unknown() {
        return asked.columns().stream()
                .filter(column -> !pairs.containsKey(column.field().name()))
                .map(column -> new Unknown(column.field().name(), nearest(column)))
                .toList();
    }

    /** For each field that is called otherwise in the model, how it is called there. */
    Map<String, String> renames() {
        Map<String, String> renames = new LinkedHashMap<>();
        pairs.forEach((field, pair) -> {
            if (!field.equals(pair.attribute().written())) {
                renames.put(field, pair.attribute().written());
            }
        });
        return renames;
    }

    private void same() {
        for (Asked.Column column : asked.columns()) {
            AttributeFacts attribute = model.attribute(column.field().name());
            if (attribute != null) {
                pair(column, attribute, new NameLikeness(Likeness.SAME, 1), Agreement.of(column.field(), attribute));
            }
        }
    }

    private void similar() {
        List<Paired> possible = new ArrayList<>();
        int searched = 0;
        for (Asked.Column column : asked.columns()) {
            if (pairs.containsKey(column.field().name()) || searched++ >= MOST_SEARCHED) {
                continue;
            }
            for (AttributeFacts attribute : model.attributes()) {
                NameLikeness likeness = taken.contains(attribute)
                        ? null
                        : NameLikeness.of(column.field().name(), column.name(), attribute);
                if (likeness != null) {
                    Agreement agreement = Agreement.of(column.field(), attribute);
                    // A name that is only similar, and values that do not agree: two half truths are none.
                    if (likeness.degree() > 0.9 || agreement.degree() > 0.65) {
                        possible.add(new Paired(column, attribute, likeness, agreement));
                    }
                }
            }
        }
        possible.sort(Comparator.<Paired>comparingDouble(
                        pair -> -pair.likeness().degree() * pair.agreement().degree())
                .thenComparing(pair -> pair.attribute().written()));
        for (Paired pair : possible) {
            if (!pairs.containsKey(pair.column().field().name()) && !taken.contains(pair.attribute())) {
                pair(pair.column(), pair.attribute(), pair.likeness(), pair.agreement());
            }
        }
    }

    private void pair(Asked.Column column, AttributeFacts attribute, NameLikeness likeness, Agreement agreement) {
        pairs.put(column.field().name(), new Paired(column, attribute, likeness, agreement));
        taken.add(attribute);
    }

    private @Nullable String nearest(Asked.Column column) {
        String best = null;
        double bestDegree = 0.3;
        for (AttributeFacts attribute : model.attributes()) {
            if (!taken.contains(attribute)) {
                double degree = column.name().sharedWords(attribute.name());
                int length = Math.max(column.name().key().length(), 4);
                int edits = Edits.between(column.name().key(), attribute.name().key(), length / 3 + 1);
                degree = Math.max(degree, edits <= length / 3 ? 1 - (double) edits / length : 0);
                if (degree > bestDegree) {
                    bestDegree = degree;
                    best = attribute.written();
                }
            }
        }
        return best;
    }
}
