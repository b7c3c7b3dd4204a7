package si.kozolec.rules;

import java.util.Optional;
import si.kozolec.compatibility.Change;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.Severity;
import si.kozolec.model.Version;
import si.kozolec.reading.ModelReader;

/** Asks whether the version has moved as far as what changed since the last one asks for (M2-22). */
final class SufficientVersion implements Rule {

    @Override
    public String code() {
        return "version-step";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.isReadable() && model.before().isPresent();
    }

    @Override
    public void check(Subject model, Found found) {

        Optional<ModelReader.Reading> last = model.before();
        Version now = model.model().version();
        Version old = last.map(reading -> reading.model().version()).orElse(null);
        if (last.isEmpty() || now == null || old == null) {
            return;
        }
        Spot spot = model.spot("/$schemaVersion");
        if (now.compareTo(old) < 0) {
            found.error(spot, "back", now, old);
            return;
        }
        Comparison comparison = Comparison.of(last.get().bundle(), last.get().model(), model.bundle(), model.model());
        Version needed = comparison.needed(old);
        if (now.compareTo(needed) < 0) {
            Change change = comparison.changes().stream()
                    .filter(one -> one.open().step() == comparison.step())
                    .findFirst()
                    .orElseThrow();
            found.error(spot, "", now, needed, change.message());
        }
    }
}
