package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Severity;

/** Asks whether another model has that {@code $id}: a validator that loads both would take one for the other. */
final class UniqueId implements Rule {

    @Override
    public String code() {
        return "id-shared";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable() && model.surroundings().isKnown();
    }

    @Override
    public void check(Subject model, Found found) {

        String claimed = model.schema().path("$id").asString("");
        boolean own = claimed.endsWith("/" + model.schemaPath());
        if (claimed.isEmpty() || own) {
            return;
        }
        List<String> others = model.surroundings().claiming(claimed).stream()
                .filter(other -> !other.id().equals(model.id()))
                .map(other -> other.id().toString())
                .toList();
        if (!others.isEmpty()) {
            found.error(model.spot("/$id"), "", Texts.cut(claimed), Texts.names(others));
        }
    }
}
