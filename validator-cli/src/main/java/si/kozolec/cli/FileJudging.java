package si.kozolec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.report.Excerpt;
import si.kozolec.model.Finding;
import si.kozolec.payload.Block;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Slice;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Wanted;

/** Judges the entities of one payload after the other, and tells what is found in the order of the payload. */
final class FileJudging {

    private final Judge judge;
    private final Wanted wanted;
    private final Counts counts;
    private final boolean excerpts;
    private final int threads;
    private final Progress progress;
    private final Telling telling;

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
        this.counts = counts;
        this.excerpts = excerpts;
        this.threads = threads;
        this.progress = progress;
        this.telling = telling;
    }

    /** What there is to say about one slice: its entities with the lines that their findings point to. */
    private record Noticed(long index, List<Judgement> judgements, List<List<@Nullable Excerpt>> excerpts) {}

    void judge(Input input) {
        long entities = counts.entities();
        long conforming = counts.conforming();
        progress.begin(input.size());
        try (InputStream in = input.opener().open();
                PayloadReader reader = PayloadReader.open(in, input.name(), null, progress::read)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                judge(input, block.get());
                reader.reuse(block.get());
            }
        } catch (IOException e) {
            telling.unreadable(Inputs.finding(input.name(), "file-unreadable", input.name(), reason(e)));
            return;
        }
        telling.judged(input.name(), counts.entities() - entities, counts.conforming() - conforming);
    }

    private void judge(Input input, Block block) {
        for (int i = 0; i < block.entities(); i++) {
            Noticed noticed = notice(input, block.slice(i));
            if (noticed != null) {
                tell(input, noticed);
            }
        }
        telling.findings(input.name(), block.findings(), List.of(), null, null);
    }

    /** Judges a slice; null when there is nothing to say. */
    private @Nullable Noticed notice(Input input, Slice slice) {
        List<Judgement> judgements = judge.judgeEach(slice, wanted, input.name());
        boolean clean = true;
        for (Judgement judgement : judgements) {
            counts.add(judgement);
            clean = clean && judgement.clean();
        }
        if (clean) {
            return null;
        }
        List<List<@Nullable Excerpt>> lines = new ArrayList<>();
        for (Judgement judgement : judgements) {
            lines.add(excerpts ? excerpts(slice, judgement) : List.of());
        }
        return new Noticed(slice.index(), judgements, lines);
    }

    /** The lines must be taken while the bytes are still there. */
    private static List<@Nullable Excerpt> excerpts(Slice slice, Judgement judgement) {
        List<@Nullable Excerpt> lines = new ArrayList<>();
        for (Finding finding : judgement.findings()) {
            lines.add(finding.line() <= 0 ? null : Excerpt.of(slice, finding));
        }
        return lines;
    }

    private void tell(Input input, Noticed noticed) {
        for (int i = 0; i < noticed.judgements().size(); i++) {
            Judgement judgement = noticed.judgements().get(i);
            if (!judgement.clean()) {
                telling.entity(
                        input.name(), noticed.index(), judgement, noticed.excerpts().get(i));
            }
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
