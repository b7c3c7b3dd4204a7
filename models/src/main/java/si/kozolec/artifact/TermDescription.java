package si.kozolec.artifact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;

/**
 * Says what a term's IRI stands for, over all models that use it: for whoever follows the IRI.
 *
 * @param iri the IRI
 * @param uses what the models say, national ones first
 */
public record TermDescription(String iri, List<TermUse> uses) {

    public TermDescription {
        uses = uses.stream()
                .sorted((left, right) ->
                        Boolean.compare(right.model().isNational(), left.model().isNational()))
                .toList();
    }

    /** The words that stand for it, most often only one. */
    public Set<String> terms() {
        return all(use -> Stream.of(use.term()));
    }

    public boolean isEntityType() {
        return uses.stream().anyMatch(TermUse::isEntityType);
    }

    /** Its NGSI-LD kinds, {@code Property}; more than one when models disagree. */
    public Set<String> kinds() {
        return all(use -> Stream.of(use.kind())
                .filter(kind -> kind != AttributeKind.UNSTATED)
                .map(AttributeKind::ngsiName));
    }

    /** The UN/CEFACT common codes of the units that it is measured in. */
    public Set<String> unitCodes() {
        return all(use -> Stream.ofNullable(use.unit()).map(unit -> unit.code()).filter(code -> !code.isEmpty()));
    }

    /** The IRIs of the datatypes of its values, where JSON has none. */
    public Set<String> datatypes() {
        return all(use -> Stream.ofNullable(use.datatype()));
    }

    /** The models that use it. */
    public Set<ModelId> models() {
        return all(use -> Stream.of(use.model()));
    }

    /** A name for people, from the first model that has one in each language. */
    public LocalizedText label() {
        return first(TermUse::label);
    }

    public LocalizedText description() {
        return first(TermUse::description);
    }

    private LocalizedText first(Function<TermUse, LocalizedText> text) {
        LocalizedText found = LocalizedText.NONE;
        for (TermUse use : uses) {
            found = found.orElse(text.apply(use));
        }
        return found;
    }

    private <T> Set<T> all(Function<TermUse, Stream<T>> of) {
        Set<T> all = new LinkedHashSet<>();
        uses.forEach(use -> of.apply(use).forEach(all::add));
        return all;
    }
}
