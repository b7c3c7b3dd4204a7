package si.kozolec.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.report.Excerpt;
import si.kozolec.cli.report.Report;
import si.kozolec.cli.report.Summary;
import si.kozolec.cli.report.Told;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.FindingCounts;
import si.kozolec.validation.Judgement;

/** Tells what was found, as much of it as is wanted, counts all of it, and knows in the end how the program has to exit. */
final class Telling {

    /** How many findings are told without being asked for more: no one reads on, but pipelines choke. */
    static final int MOST = 1_000;

    private static final int LOOK_UP = 256;

    private final Shell shell;
    private final Report report;
    private final int most;
    private final Counts counts;
    private final Progress progress;
    private int files;
    private int unreadable;
    private long told;
    private volatile boolean full;

    /** @param counts counts the entities, and what was found in them */
    Telling(Shell shell, int most, Counts counts, Progress progress) {
        this.shell = shell;
        this.report = shell.report();
        this.most = most;
        this.counts = counts;
        this.full = most == 0;
        this.progress = progress;
    }

    /**
     * Tells what there is to say about an entity that was counted.
     *
     * @param excerpts the line of each finding; empty when nobody would see them
     */
    void entity(String file, long index, Judgement judgement, List<@Nullable Excerpt> excerpts) {
        List<Finding> findings = judgement.findings();
        int room = (int) Math.min(findings.size(), Math.max(0, most - told));
        if (room == 0) {
            return;
        }
        progress.hide();
        report.entity(file, index, room == findings.size() ? judgement : shortened(judgement, room));
        for (int i = 0; i < room; i++) {
            Excerpt excerpt = i < excerpts.size() ? excerpts.get(i) : null;
            report.tell(new Told(findings.get(i), judgement.model(), judgement.version(), excerpt));
            told++;
            full = told >= most;
            if (told % LOOK_UP == 0 && shell.out().checkError()) {
                throw Failure.unreadable("output-closed");
            }
        }
    }

    private static Judgement shortened(Judgement judgement, int room) {
        List<Finding> findings = judgement.findings();
        return new Judgement(
                judgement.entityId(),
                judgement.entityType(),
                judgement.model(),
                judgement.version(),
                judgement.candidates(),
                judgement.representation(),
                findings.subList(0, room),
                judgement.untold().plus(FindingCounts.of(findings.subList(room, findings.size()))));
    }

    /** Whether as much has been told as is wanted; then what comes later in the payloads is only counted. Any thread may ask. */
    boolean full() {
        return full;
    }

    /** Tells findings that are about a file or a model, but about no entity. */
    void findings(
            String file,
            List<Finding> findings,
            List<@Nullable Excerpt> excerpts,
            @Nullable ModelId model,
            @Nullable Version version) {
        if (!findings.isEmpty()) {
            counts.add(FindingCounts.of(findings));
            entity(
                    file,
                    0,
                    new Judgement(null, null, model, version, List.of(), null, findings, FindingCounts.NONE),
                    excerpts);
        }
    }

    /** Tells that something could not be read; the rest goes on. */
    void unreadable(Finding finding) {
        unreadable++;
        findings(String.valueOf(finding.file()), List.of(finding), List.of(), null, null);
    }

    /** A file has been read to its end. */
    void judged(String file, long entities, long conforming) {
        files++;
        report.judged(file, entities, conforming);
    }

    /** Ends the answer, and tells the exit code. */
    int end() {
        progress.hide();
        FindingCounts found = counts.findings();
        Summary summary = new Summary(
                files,
                unreadable,
                counts.entities(),
                counts.conforming(),
                found.errors(),
                found.warnings(),
                found.notes(),
                found.all() - told,
                counts.models());
        report.end(summary);
        if (unreadable > 0) {
            return ExitCode.UNREADABLE;
        }
        return summary.conforms() ? ExitCode.CONFORMS : ExitCode.FINDINGS;
    }
}
