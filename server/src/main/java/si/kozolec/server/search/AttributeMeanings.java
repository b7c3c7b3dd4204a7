package si.kozolec.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.ModelId;
import si.kozolec.model.Unit;

/** Finds out whether all models mean the same by a name, and if not, in what they disagree. */
final class AttributeMeanings {

    private AttributeMeanings() {}

    private record Key(
            AttributeKind kind,
            List<String> types,
            @Nullable Unit unit,
            String iri) {}

    /** What the name stands for, the most widely used meaning first. */
    static List<FoundAttribute.Meaning> of(List<StoredAttribute> uses) {
        Map<Key, Set<ModelId>> models = new LinkedHashMap<>();
        for (StoredAttribute use : uses) {
            Key key = new Key(use.kind(), use.types().stream().sorted().toList(), use.unit(), use.iri());
            models.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(use.model());
        }
        List<FoundAttribute.Meaning> meanings = new ArrayList<>();
        models.forEach((key, each) ->
                meanings.add(new FoundAttribute.Meaning(key.kind, key.types, key.unit, key.iri, List.copyOf(each))));
        meanings.sort(Comparator.comparingInt(
                        (FoundAttribute.Meaning meaning) -> meaning.models().size())
                .reversed());
        return meanings.size() <= FoundAttribute.MOST_MEANINGS
                ? meanings
                : meanings.subList(0, FoundAttribute.MOST_MEANINGS);
    }

    /** In what the uses disagree; who says nothing disagrees with nobody. */
    static List<FoundAttribute.Clash> clashes(List<StoredAttribute> uses) {
        EnumSet<FoundAttribute.Clash> clashes = EnumSet.noneOf(FoundAttribute.Clash.class);
        if (differ(uses, use -> use.kind().ngsiName())) {
            clashes.add(FoundAttribute.Clash.KIND);
        }
        if (disjoint(uses)) {
            clashes.add(FoundAttribute.Clash.TYPE);
        }
        if (differ(uses, use -> use.unit() == null ? "" : name(use.unit()))) {
            clashes.add(FoundAttribute.Clash.UNIT);
        }
        if (differ(uses, StoredAttribute::iri)) {
            clashes.add(FoundAttribute.Clash.IRI);
        }
        return List.copyOf(clashes);
    }

    private static String name(Unit unit) {
        return unit.code().isEmpty() ? unit.text() : unit.code();
    }

    private static boolean differ(List<StoredAttribute> uses, Function<StoredAttribute, String> part) {
        return uses.stream()
                        .map(part)
                        .filter(said -> !said.isEmpty())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Whether two uses have no type in common: then no value fits both. An integer is a number too. */
    private static boolean disjoint(List<StoredAttribute> uses) {
        Set<Set<String>> different = uses.stream()
                .map(use -> use.types().stream()
                        .map(type -> type.equals("integer") ? "number" : type)
                        .collect(Collectors.toSet()))
                .filter(types -> !types.isEmpty())
                .collect(Collectors.toSet());
        return different.stream()
                .anyMatch(
                        one -> different.stream().anyMatch(other -> one.stream().noneMatch(other::contains)));
    }
}
