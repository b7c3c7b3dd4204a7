package si.kozolec.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.broker.BrokerClient;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.BrokerType;
import si.kozolec.broker.Discovery;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;

/** Tells which types of a broker's entities there is a model for. */
public final class WatchedTypes {

    private final ModelSource models;
    private final Judge judge;

    public WatchedTypes(ModelSource models, Judge judge) {
        this.models = models;
        this.judge = judge;
    }

    /**
     * The types, as the broker calls them, each with its model.
     *
     * @param wanted which of them, by IRI or by name; none for all that live in the broker. Of one that does not live there yet, the
     *     model says what it is called
     * @param most so many at most
     * @throws BrokerTrouble if the broker cannot be asked
     */
    public Map<String, ModelId> in(BrokerClient client, List<String> wanted, int most) throws BrokerTrouble {
        BrokerKind kind = client.broker().kind();
        Coverage coverage = new Coverage(models, judge, kind);
        Map<String, ModelId> all = new LinkedHashMap<>();
        for (BrokerType type : Audit.wanted(new Discovery(client).types(), wanted)) {
            ModelId model = coverage.model(type.name());
            if (model != null && all.size() < most) {
                // A short name that the broker has never told of is ours, and written with our context it will be an
                // IRI.
                boolean ours = wanted.contains(type.name())
                        && !type.name().contains(":")
                        && type.attributes().isEmpty()
                        && kind != BrokerKind.NGSI_V2;
                all.put(ours ? iri(model, type.name()) : type.name(), model);
            }
        }
        return all;
    }

    private String iri(ModelId id, String name) {
        return models.find(id, Optional.empty())
                .map(known -> known.model().get())
                .map((ModelVersion model) -> model.terms().getOrDefault(model.entityType(), name))
                .orElse(name);
    }
}
