package si.kozolec.rules;

import java.util.List;
import si.kozolec.model.Severity;

/**
 * Asks whether the context says all that it means by itself (M2-12): a broker without a way out can fetch nothing more, and a rule for
 * names that nobody wrote down makes terms of misspellings.
 */
final class ContextSelfContained implements Rule {

    @Override
    public String code() {
        return "context-self-contained";
    }

    @Override
    public Severity worst() {
        return Severity.ERROR;
    }

    @Override
    public boolean applies(Subject model) {
        return model.context().isThere();
    }

    @Override
    public void check(Subject model, Found found) {
        ContextFile context = model.context();
        context.fetched().forEach((spot, address) -> found.error(spot, "", Texts.cut(address)));
        for (String keyword : List.of("@import", "@vocab", "@base", "@language", "@direction", "@propagate")) {
            ContextFile.Entry entry = context.entries().get(keyword);
            if (entry != null && !entry.definition().isNull()) {
                boolean fetches = keyword.equals("@import");
                found.error(
                        entry.spot(),
                        fetches ? "" : "keyword",
                        fetches ? Texts.cut(entry.definition().asString("")) : keyword);
            }
        }
    }
}
