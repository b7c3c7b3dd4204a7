package si.kozolec.server.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;

/**
 * What an import did.
 *
 * @param sources the names of what was imported
 * @param dryRun whether it only looked what it would do
 * @param commitOrNull the commit that it made; null when nothing had changed
 * @param models every model of the sources, in the order of their names
 * @param findings what is not right with files outside the models, such as those that were left out
 */
public record ImportReport(
        List<String> sources,
        boolean dryRun,
        @Nullable String commitOrNull,
        List<ModelResult> models,
        List<Finding> findings) {

    public ImportReport {
        sources = List.copyOf(sources);
        models = List.copyOf(models);
        findings = List.copyOf(findings);
    }

    public Optional<String> commit() {
        return Optional.ofNullable(commitOrNull);
    }

    /** How many models had that outcome. */
    public long count(ModelResult.Outcome outcome) {
        return models.stream().filter(model -> model.outcome() == outcome).count();
    }

    /** The whole report as JSON, for machines and for the record. */
    public byte[] json() {
        return ImportReportJson.write(this);
    }
}
