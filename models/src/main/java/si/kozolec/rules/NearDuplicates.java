package si.kozolec.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import si.kozolec.model.Attribute;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.Severity;

/** Asks whether there is such a model already (M2-21): two models of one thing split those who use them. */
final class NearDuplicates implements Rule {

    /** What nearly every model has says nothing about likeness. */
    private static final Set<String> COMMON = Set.of(
            "id",
            "type",
            "name",
            "alternateName",
            "description",
            "dataProvider",
            "source",
            "seeAlso",
            "owner",
            "dateCreated",
            "dateModified",
            "location",
            "address",
            "areaServed");

    private static final int FEWEST = 5;
    private static final int LIKE = 80;

    @Override
    public String code() {
        return "near-duplicate";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable() && model.surroundings().isKnown();
    }

    @Override
    public void check(Subject model, Found found) {

        Set<String> own = model.model().attributes().stream()
                .map(Attribute::name)
                .filter(name -> !COMMON.contains(name))
                .collect(Collectors.toSet());
        for (Neighbour other : model.surroundings().neighbours()) {
            if (!isRelated(model.model(), other)) {
                compare(model, own, other, found);
            }
        }
    }

    private static void compare(Subject model, Set<String> own, Neighbour other, Found found) {
        Set<String> theirs = new HashSet<>(other.attributes());
        theirs.removeAll(COMMON);
        Set<String> both = new HashSet<>(own);
        both.retainAll(theirs);
        int all = own.size() + theirs.size() - both.size();
        if (own.size() >= FEWEST && both.size() * 100 >= all * LIKE) {
            found.warning(model.spot(""), "", other.id(), both.size(), all);
        } else if (other.entityType().equals(model.model().entityType())) {
            found.warning(model.spot(""), "type", other.id(), other.entityType());
        }
    }

    /** A national profile and the model that it comes from are alike by intention. */
    private static boolean isRelated(ModelVersion model, Neighbour other) {
        if (other.id().equals(model.id())) {
            return true;
        }
        String from = String.valueOf(model.derivedFrom()).toLowerCase(Locale.ROOT);
        boolean derived = from.contains(other.id().subjectFolder().toLowerCase(Locale.ROOT) + "/")
                && from.contains("/" + other.id().name().toLowerCase(Locale.ROOT));
        boolean profile = bare(other.id()).equals(bare(model.id()));
        return derived || profile;
    }

    private static String bare(ModelId id) {
        String name = id.toString();
        return id.isNational() ? name.replace(ModelId.NATIONAL_SUFFIX + "/", "/") : name;
    }
}
