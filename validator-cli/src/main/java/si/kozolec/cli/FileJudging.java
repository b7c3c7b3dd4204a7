package si.kozolec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.report.Excerpt;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.Finding;
import si.kozolec.payload.BlockResult;
import si.kozolec.payload.Judging;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Slice;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Wanted;

/** Judges one payload after the other, on all cores when it is long, and tells what is found in the order of the payload. */
final class FileJudging {

    /** Below this, waking other threads takes longer than judging. */
    private static final long LONG = 1 << 20;

    private final Judge judge;
    private final Wanted wanted;
    private final Wanted counted;
    private final Counts counts;
    private final boolean excerpts;
    private final int threads;
    private final Progress progress;
    private final Telling telling;

    /**
     * @param counts counts the entities
     * @param excerpts whether the lines that findings point to are shown
     * @param threads how many threads may judge
     */
    FileJudging(
            Judge judge,
            Wanted wanted,
            Counts counts,
            boolean excerpts,
            int threads,
            Progress progress,
            Telling telling) {
        this.judge = judge;
        this.wanted = wanted;
        this.counted = wanted.onlyCounted();
        this.counts = counts;
        this.excerpts = excerpts;
        this.threads = threads;
        this.progress = progress;
        this.telling = telling;
    }

    /** What there is to say about one slice. */
    private record Noticed(Slice slice, List<Judgement> judgements) {}

    /** Judges a payload; one that cannot be read is told, and the next can be judged all the same. */
    void judge(Input input) {
        long entities = counts.entities();
        long conforming = counts.conforming();
        progress.begin(input.size());
        boolean isShort = input.size() >= 0 && input.size() < LONG;
        Judging<Noticed> judging = new Judging<>(slice -> notice(input, slice), isShort ? 1 : threads);
        try (InputStream in = input.opener().open();
                PayloadReader reader = PayloadReader.open(in, input.name(), null, progress::read)) {
            judging.run(reader, result -> tell(input, result));
        } catch (IOException e) {
            telling.unreadable(Inputs.finding(input.name(), "file-unreadable", input.name(), reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unreadable("interrupted");
        }
        telling.judged(input.name(), counts.entities() - entities, counts.conforming() - conforming);
    }

    /** Judges a slice; null when there is nothing to tell. */
    private @Nullable Noticed notice(Input input, Slice slice) {
        List<Judgement> judgements = judge.judgeEach(slice, telling.full() ? counted : wanted, input.name());
        boolean toTell = false;
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            counts.add(judgement);
            toTell |= !judgement.findings().isEmpty();
        }
        return toTell ? new Noticed(slice, judgements) : null;
    }

    private void tell(Input input, BlockResult<Noticed> result) {
        for (Noticed noticed : result.results()) {
            for (Judgement judgement : noticed.judgements()) {
                if (!judgement.findings().isEmpty()) {
                    Slice slice = noticed.slice();
                    telling.entity(input.name(), slice.index(), judgement, lines(slice, judgement));
                }
            }
        }
        telling.findings(input.name(), result.findings(), List.of(), null, null);
    }

    /** The lines that the findings point to. */
    private List<@Nullable Excerpt> lines(Slice slice, Judgement judgement) {
        if (!excerpts || telling.full()) {
            return List.of();
        }
        List<@Nullable Excerpt> lines = new ArrayList<>();
        for (Finding finding : judgement.findings()) {
            lines.add(finding.line() <= 0 ? null : Excerpt.of(slice, finding));
        }
        return lines;
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
