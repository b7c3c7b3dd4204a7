package si.kozolec.server.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.LocalizedText;
import si.kozolec.payload.BlockResult;
import si.kozolec.payload.Judging;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Slice;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.ReportJson;
import si.kozolec.validation.Totals;
import si.kozolec.validation.Wanted;

/**
 * Judges one posted payload of any length, and writes the report as it goes.
 *
 * <p>An entity about which there is nothing to say is only counted, unless the payload has no other. So many findings are told and no
 * more, that an answer stays of a size that somebody can read; the rest is counted too.
 */
final class ValidationRun {

    private static final int MOST_TOLD = 10_000;

    private final Judge judge;
    private final Wanted wanted;
    private final ReportJson report;
    private final Duration atMost;
    private final long begun = System.nanoTime();

    private Totals totals = Totals.NONE;
    private int told;
    private long untold;
    private @Nullable Judgement only;

    /** @param atMost after which it gives up */
    ValidationRun(Judge judge, Wanted wanted, ReportJson report, Duration atMost) {
        this.judge = judge;
        this.wanted = wanted;
        this.report = report;
        this.atMost = atMost;
    }

    /** What was said of one entity, or of those that one document holds. */
    private record Said(long index, List<Judgement> judgements) {}

    /**
     * Judges everything and finishes the report.
     *
     * @throws Failure when it takes too long
     */
    Totals over(PayloadReader payload) throws IOException {
        try {
            new Judging<>(this::judge, 1).run(payload, this::take);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
        Judgement clean = only;
        if (clean != null && totals.entities() == 1) {
            report.result(null, 0, clean);
        }
        report.finish(totals, untold);
        return totals;
    }

    private @Nullable Said judge(Slice slice) {
        if (System.nanoTime() - begun > atMost.toNanos()) {
            throw tooLong();
        }
        List<Judgement> judgements = judge.judgeEach(slice, wanted, "");
        boolean silent = judgements.size() == 1 && judgements.get(0).clean();
        if (silent && slice.index() == 0) {
            only = judgements.get(0);
        }
        return silent ? null : new Said(slice.index(), judgements);
    }

    private void take(BlockResult<Said> block) {
        totals = totals.plusClean(block.entities() - block.results().size());
        for (Said said : block.results()) {
            for (Judgement judgement : said.judgements()) {
                totals = totals.plus(judgement);
                tell(said.index(), judgement);
            }
        }
        if (!block.findings().isEmpty()) {
            totals = totals.plus(block.findings());
            report.ofPayload(null, block.findings());
        }
    }

    private void tell(long index, Judgement judgement) {
        if (told >= MOST_TOLD) {
            untold += judgement.clean() ? 0 : 1;
            return;
        }
        told += Math.max(1, judgement.findings().size());
        report.result(null, index, judgement);
    }

    private Failure tooLong() {
        long seconds = atMost.toSeconds();
        String sl = " Do takrat je bilo presojenih entitet: " + totals.entities() + ".";
        String en = " Entities judged until then: " + totals.entities() + ".";
        return new Failure(
                Reason.REQUEST_TIMEOUT,
                new LocalizedText(
                        "Presoja sme trajati največ " + seconds + " s." + sl + " Pošljite vsebino po delih.",
                        "Judging may take at most " + seconds + " s." + en + " Send the content in parts."));
    }
}
