package si.kozolec.rules;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.model.Severity;
import tools.jackson.databind.node.ObjectNode;

/** Asks whether the schema refuses what is plainly wrong (M2-17): a required attribute left out, a wrong type, a value that is not listed. */
final class NegativesRejected implements Rule {

    @Override
    public String code() {
        return "negatives-rejected";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.stands() && Negatives.base(model).isPresent();
    }

    @Override
    public void check(Subject model, Found found) {
        Example example = Negatives.base(model).orElseThrow();
        List<Negatives.Negative> negatives =
                Negatives.of(model.model(), (ObjectNode) example.entity().orElseThrow());
        List<Negatives.Negative> accepted = new ArrayList<>();
        for (Negatives.Negative negative : negatives) {
            if (model.examples().accepts(negative.entity())) {
                accepted.add(negative);
            }
        }
        if (!negatives.isEmpty() && accepted.size() == negatives.size()) {
            found.error(model.spot(""), "vacuous", negatives.size());
            return;
        }
        accepted.forEach(negative -> found.warning(
                model.spot(negative.attribute()),
                negative.kind().code(),
                negative.attribute().path(),
                negative.value()));
    }
}
