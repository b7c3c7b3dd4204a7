package si.kozolec.rules;

import java.util.List;
import java.util.Optional;
import si.kozolec.model.Attribute;
import si.kozolec.model.Severity;

/** Asks whether {@code type} can only be the name of the model (M2-05): by it a payload finds its model. */
final class FixedEntityType implements Rule {

    @Override
    public String code() {
        return "entity-type";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject model, Found found) {

        Optional<Attribute> type = model.model().attributes().stream()
                .filter(attribute -> attribute.path().equals("type"))
                .findFirst();
        if (type.isEmpty()) {
            found.error(model.spot(""), "missing", model.id().name());
            return;
        }
        List<String> allowed = type.get().enumeration();
        Spot spot = model.spot(type.get());
        boolean enforced = model.definitions().of("type").stream()
                .anyMatch(one -> one.node().has("enum") || one.node().has("const"));
        if (allowed.isEmpty() || !enforced) {
            found.error(spot, "", model.id().name());
        } else if (!allowed.contains(model.id().name())) {
            found.warning(spot, "other", model.id().name(), Texts.names(allowed));
        } else if (allowed.size() > 1) {
            found.note(spot, "several", Texts.names(allowed));
        }
    }
}
