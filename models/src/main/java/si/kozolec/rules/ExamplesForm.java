package si.kozolec.rules;

import java.util.Optional;
import si.kozolec.model.Severity;
import si.kozolec.ngsild.Representation;
import tools.jackson.databind.JsonNode;

/** Asks whether each example is written in the form that its file name promises. */
final class ExamplesForm implements Rule {

    @Override
    public String code() {
        return "examples-form";
    }

    @Override
    public Severity worst() {
        return Severity.WARNING;
    }

    @Override
    public boolean applies(Subject model) {
        return model.stands() && !model.examples().all().isEmpty();
    }

    @Override
    public void check(Subject model, Found found) {

        for (Example.Form form : Example.Form.values()) {
            Optional<Example> there = model.examples().of(form);
            if (there.isEmpty() || there.get().entity().isEmpty()) {
                continue;
            }
            Example example = there.get();
            JsonNode entity = there.get().entity().get();
            Representation shape = example.representation();
            if (shape != null && shape != form.representation() && hasAttributes(entity)) {
                found.warning(
                        new Spot(example.file(), ""),
                        "",
                        example.name(),
                        Texts.of("form." + form.representation().code()),
                        Texts.of("form." + shape.code()));
            }
            boolean linked = example.name().endsWith(".jsonld");
            if (linked && !entity.has("@context")) {
                found.warning(new Spot(example.file(), ""), "context", example.name());
            }
        }
    }

    private static boolean hasAttributes(JsonNode entity) {
        return entity.propertyNames().stream()
                .anyMatch(name -> !name.equals("id") && !name.equals("type") && !name.equals("@context"));
    }
}
