package si.kozolec.server.api;

import java.util.List;
import si.kozolec.artifact.TermClash;
import si.kozolec.model.ModelId;

/**
 * Where models cannot share one context, on the wire.
 *
 * @param kind {@code two-meanings}: one term, several IRIs; {@code two-terms}: one IRI, several terms
 * @param subject the term, or the IRI
 * @param sides the IRIs, or the terms, each with the models that have it
 */
public record ClashRepresentation(String kind, String subject, List<SideRepresentation> sides) {

    private static final int MOST_MODELS = 20;

    public ClashRepresentation {
        sides = List.copyOf(sides);
    }

    /**
     * One side of a clash.
     *
     * @param value the IRI, or the term
     * @param count how many models have it
     * @param models these models, of many the first ones
     */
    public record SideRepresentation(String value, int count, List<String> models) {

        public SideRepresentation {
            models = List.copyOf(models);
        }
    }

    static ClashRepresentation from(TermClash clash) {
        return new ClashRepresentation(
                clash.kind().code(),
                clash.subject(),
                clash.sides().stream()
                        .map(side -> new SideRepresentation(
                                side.value(),
                                side.models().size(),
                                side.models().stream()
                                        .limit(MOST_MODELS)
                                        .map(ModelId::toString)
                                        .toList()))
                        .toList());
    }
}
