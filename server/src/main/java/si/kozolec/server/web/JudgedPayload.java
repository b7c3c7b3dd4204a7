package si.kozolec.server.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import si.kozolec.model.Finding;
import si.kozolec.model.ModelId;
import si.kozolec.payload.Judging;
import si.kozolec.payload.PayloadReader;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Totals;
import si.kozolec.validation.Wanted;

/**
 * What was found in a payload that somebody has put into a page.
 *
 * @param totals how many entities and findings there are
 * @param entities what was said of the entities that are shown: of the first ones, and of those with something wrong
 * @param findings all findings that are shown, in the order of the payload
 */
public record JudgedPayload(Totals totals, List<Judgement> entities, List<Finding> findings) {

    /** More of them on one page helps nobody. */
    private static final int MOST_FINDINGS = 200;

    private static final int MOST_ENTITIES = 50;

    public JudgedPayload {
        entities = List.copyOf(entities);
        findings = List.copyOf(findings);
    }

    /**
     * Judges a whole payload.
     *
     * @throws si.kozolec.validation.UnknownModelException if a model is wanted that there is not
     */
    static JudgedPayload of(byte[] payload, String name, Wanted wanted, Judge judge) throws IOException {
        judge.prepare(wanted);
        Collecting collecting = new Collecting();
        try (PayloadReader reader = PayloadReader.open(new ByteArrayInputStream(payload), name)) {
            new Judging<List<Judgement>>(slice -> judge.judgeEach(slice, wanted, ""), 1).run(reader, block -> {
                block.results().forEach(judgements -> judgements.forEach(collecting::take));
                collecting.take(block.findings());
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
        return new JudgedPayload(collecting.totals, collecting.entities, collecting.findings);
    }

    private static final class Collecting {

        private Totals totals = Totals.NONE;
        private final List<Judgement> entities = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        private void take(Judgement judgement) {
            totals = totals.plus(judgement);
            if (entities.size() < MOST_ENTITIES) {
                entities.add(judgement);
            }
            keep(judgement.findings());
        }

        private void take(List<Finding> ofPayload) {
            totals = totals.plus(ofPayload);
            keep(ofPayload);
        }

        private void keep(List<Finding> more) {
            more.stream().limit(MOST_FINDINGS - findings.size()).forEach(findings::add);
        }
    }

    public boolean conforms() {
        return totals.conforms();
    }

    /** How many findings are counted, but not shown. */
    public long untold() {
        return totals.errors() + totals.warnings() + totals.notes() - findings.size();
    }

    /** The models that entities were judged by. */
    public Set<ModelId> models() {
        Set<ModelId> models = new LinkedHashSet<>();
        for (Judgement judgement : entities) {
            ModelId model = judgement.model();
            if (model != null) {
                models.add(model);
            }
        }
        return models;
    }
}
