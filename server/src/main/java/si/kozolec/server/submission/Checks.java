package si.kozolec.server.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;
import si.kozolec.model.Severity;
import si.kozolec.model.VersionStep;
import si.kozolec.server.catalogue.PlannedModel;
import si.kozolec.server.catalogue.Planner;
import si.kozolec.server.catalogue.PublicationPlan;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;

/**
 * Looks at a revision: the rules for a good model, what changes for those who use it, the version that this needs, and what others
 * have published since. Only so many looks go on at once, because each may take a processor for seconds.
 */
final class Checks {

    private static final int MOST_FINDINGS = 2_000;

    private final ModelRepository repository;
    private final Planner planner;
    private final Checker checker;
    private final Differences differences;
    private final Semaphore turns;

    Checks(ModelRepository repository, Planner planner, Checker checker, Differences differences, int atOnce) {
        this.repository = repository;
        this.planner = planner;
        this.checker = checker;
        this.differences = differences;
        this.turns = new Semaphore(atOnce, true);
    }

    CheckReport run(Event.NewRevision revision, Instant now) {
        turns.acquireUninterruptibly();
        try (GitWrite write = repository.writeMany()) {
            PublicationPlan plan = planner.plan(revision.base(), revision.content(), write);
            differences.remember(revision, plan);
            Map<List<String>, Finding> findings = new LinkedHashMap<>();
            List<CheckReport.Model> models = new ArrayList<>();
            for (PlannedModel model : plan.models()) {
                models.add(model(model));
                model.findings().forEach(finding -> add(findings, finding));
                if (model.own() && (model.newVersion() || model.record() == null)) {
                    checker.check(plan.files(), model.id()).forEach(finding -> add(findings, finding));
                }
            }
            for (String conflict : plan.conflicts()) {
                add(findings, SubmissionMessages.finding(conflict, "", Severity.WARNING, "conflict-near", conflict));
            }
            return new CheckReport(
                    revision.revision(),
                    now,
                    plan.main(),
                    models,
                    plan.conflicts(),
                    findings.values().stream().limit(MOST_FINDINGS).toList());
        } finally {
            turns.release();
        }
    }

    /** What the rules say of models that somebody is still writing. Nothing is kept, so only so much is told. */
    List<Finding> preview(ModelFiles files, List<ModelId> models) {
        turns.acquireUninterruptibly();
        try {
            Map<List<String>, Finding> findings = new LinkedHashMap<>();
            for (ModelId model : models) {
                checker.check(files, model).forEach(finding -> add(findings, finding));
            }
            return findings.values().stream().limit(MOST_FINDINGS).toList();
        } finally {
            turns.release();
        }
    }

    private static CheckReport.Model model(PlannedModel model) {
        VersionStep step = model.comparison() == null
                ? VersionStep.NONE
                : model.comparison().step();
        return new CheckReport.Model(
                model.id(),
                model.own(),
                model.latest(),
                model.newVersion() ? model.version() : null,
                model.needed(),
                step);
    }

    /** Two who say the same about the same place are told once, as bad as the worse of them. */
    private static void add(Map<List<String>, Finding> findings, Finding finding) {
        String file = finding.file() == null ? "" : finding.file();
        findings.merge(
                List.of(
                        finding.code(),
                        file,
                        finding.pointer(),
                        finding.message().en()),
                finding,
                (one, other) -> one.severity().compareTo(other.severity()) >= 0 ? one : other);
    }
}
