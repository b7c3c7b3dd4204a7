package si.kozolec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hunts payloads that a plan accepts although there is something to say about them, and attributes that have passed
 * although something hangs on them: changes examples at random, again the same ones
 * in each run, and asks the oracle about everything that is accepted. A longer hunt: {@code -Dkozolec.fuzz.seconds=600}, with
 * {@code -Dkozolec.fuzz.seed=} another one.
 */
class SoundnessTest {

    private static final int ROUNDS = 2;
    private static final int MUTANTS = 40;
    private static final long SEED = Long.getLong("kozolec.fuzz.seed", 20_260_101L);

    private final List<String> wrong = new ArrayList<>();
    private long judged;
    private long withUnknown;
    private long somePassed;
    private long alike;
    private long clean;
    private long cleanAccepted;

    @Test
    void a_plan_never_accepts_what_the_slow_way_would_speak_about() {
        List<PlannedModel> models = new ArrayList<>(PlannedModel.national());
        models.addAll(PlannedModel.upstream());
        models.removeIf(
                model -> model.planning().plan().isEmpty() || model.examples().isEmpty());
        List<Oracle> oracles = models.stream()
                .map(model -> new Oracle(model.bundle().schema()))
                .toList();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("kozolec.fuzz.seconds", 0L));

        for (int round = 0; round < ROUNDS || System.nanoTime() < end; round++) {
            for (int index = 0; index < models.size() && wrong.size() < 20; index++) {
                hunt(models.get(index), oracles.get(index), new SplittableRandom(SEED + round * 1_000L + index));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(judged).isGreaterThan(models.size() * 100L);
        assertThat(withUnknown).isGreaterThan(300);
        assertThat(somePassed).isGreaterThan(300);
        assertThat(alike).isGreaterThan(30);
        assertThat((double) cleanAccepted / clean)
                .as("%d of %d payloads with nothing wrong accepted, %d judged", cleanAccepted, clean, judged)
                .isGreaterThan(0.95);
    }

    /** As much is wrong as with one that has other right values beside the same wrong ones. */
    private void compare(PlannedModel model, Oracle oracle, JsonNode donor, byte[] bytes, Passed passed) {
        if (!(Oracle.read(bytes) instanceof ObjectNode entity)) {
            return;
        }
        ObjectNode other = entity.deepCopy();
        passed.right().stream().filter(donor::has).forEach(name -> other.set(name, donor.get(name)));
        byte[] one = entity.toString().getBytes(StandardCharsets.UTF_8);
        byte[] two = other.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer rest = model.plan().rest(one, 0, one.length);
        if (rest == null || other.equals(entity) || !rest.equals(model.plan().rest(two, 0, two.length))) {
            return;
        }
        alike++;
        if (!oracle.all(one).equals(oracle.all(two))) {
            wrong.add(
                    model.name() + ": " + oracle.all(one) + ", but " + oracle.all(two) + "\n" + entity + "\n" + other);
        }
    }

    private void hunt(PlannedModel model, Oracle oracle, SplittableRandom random) {
        Mutations mutations = new Mutations(model.bundle().schema(), model.examples(), random);
        Writing writing = new Writing(random);
        for (JsonNode example : model.examples()) {
            for (int mutant = 0; mutant < MUTANTS; mutant++) {
                byte[] bytes = writing.written(mutations.mutated(example, mutant == 0 ? 0 : 1 + random.nextInt(3)));
                judge(model, oracle, mutations.mutated(example, 8), bytes, mutant % 8 == 0);
                judge(model, oracle, example, writing.broken(bytes), false);
            }
        }
    }

    private void judge(PlannedModel model, Oracle oracle, JsonNode donor, byte[] bytes, boolean counted) {
        Outcome outcome = model.plan().judge(bytes, 0, bytes.length);
        boolean accepts = outcome.clean();
        Outcome onlyCounted = model.plan().counting(bytes, 0, bytes.length);
        assertThat(List.of(onlyCounted.right(), onlyCounted.strangers()))
                .as(() -> new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(List.of(outcome.right(), outcome.unknown().size()));
        judged++;
        if (outcome.right()) {
            withUnknown += accepts ? 0 : 1;
            List<String> unknown =
                    outcome.unknown().stream().map(Outcome.Unknown::pointer).toList();
            oracle.complaint(bytes, unknown)
                    .ifPresent(complaint -> wrong.add(
                            model.name() + ": " + complaint + "\n" + new String(bytes, StandardCharsets.UTF_8)));
        }
        if (!outcome.right()) {
            Passed passed = model.plan().passed(bytes, 0, bytes.length);
            somePassed += passed.right().isEmpty() ? 0 : 1;
            oracle.difference(bytes, passed)
                    .ifPresent(difference -> wrong.add(
                            model.name() + ": " + difference + "\n" + new String(bytes, StandardCharsets.UTF_8)));
            compare(model, oracle, donor, bytes, passed);
        }
        if (counted) {
            Optional<String> complaint = oracle.complaint(bytes);
            if (complaint.isEmpty() && Oracle.isOrdinary(bytes)) {
                clean++;
                cleanAccepted += accepts ? 1 : 0;
                if (!accepts && Boolean.getBoolean("kozolec.fuzz.refused")) {
                    wrong.add("refused " + model.name() + "\n" + new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
    }
}
