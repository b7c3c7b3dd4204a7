package si.kozolec.server.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.git.GitWrite;
import si.kozolec.server.git.ModelRepository;
import si.kozolec.server.git.RefMove;
import si.kozolec.server.git.StaleRefException;
import si.kozolec.server.git.TreeEdits;
import si.kozolec.server.git.Who;

/**
 * Measures what a queue of 1,000 submissions costs, and what publishing costs beside 100, 1,000 and 10,000 versions. It is no test: run
 * its main with the test class path and a folder to work in; a second word leaves the queue out.
 */
final class SubmissionBench {

    private static final int MODELS = 100;
    private static final int PUBLICATIONS = 20;

    private SubmissionBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "."), "bench-");
        for (int versions : new int[] {100, 1_000, 10_000}) {
            publishing(folder.resolve("versions-" + versions), versions, System.out);
        }
        if (arguments.length < 2) {
            queue(folder.resolve("queue"), 1_000, System.out);
        }
    }

    private static void publishing(Path folder, int versions, PrintStream out) throws Exception {
        try (Town town = new Town(folder)) {
            fill(town.repository, versions);
            long began = System.nanoTime();
            town.catalogue.refresh();
            out.printf("%d versions: catalogue follows in %.0f ms%n", versions, millis(began));
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < PUBLICATIONS; i++) {
                Submission submission = town.approved(Town.model("New-SI/Model" + i, "1.0.0", Town.SPOTS));
                began = System.nanoTime();
                town.desk.publish(Town.ANA, submission.number(), 1);
                times.add(millis(began));
            }
            out.printf("%d versions: publishing takes %s%n", versions, told(times));
        }
    }

    /** Versions without ceremony: a commit for each round, a tag for each model of it. */
    private static void fill(ModelRepository repository, int versions) throws StaleRefException {
        Who who = Who.repository(java.time.Instant.parse("2026-05-04T10:00:00Z"));
        for (int round = 0; round < versions / MODELS; round++) {
            try (GitWrite write = repository.writeMany()) {
                String main = repository.main().orElse(null);
                TreeEdits edits = new TreeEdits();
                for (int i = 0; i < MODELS; i++) {
                    String id = "City-SI/Model" + i;
                    edits.put(
                            "dataModel." + id + "/schema.json",
                            write.blob(Town.schema(id, "1." + round + ".0").getBytes(UTF_8)));
                }
                String tree =
                        write.tree(main == null ? null : repository.commit(main).tree(), edits);
                String commit = write.commit(tree, main, who, "Round " + round);
                List<RefMove> moves = new ArrayList<>();
                moves.add(new RefMove(ModelRepository.MAIN, main, commit));
                for (int i = 0; i < MODELS; i++) {
                    moves.add(write.versionTag(
                            new ModelId("City-SI", "Model" + i), Version.of(1, round, 0), commit, who, "x\n"));
                }
                write.keep();
                repository.move(moves, who, "fill");
            }
        }
    }

    private static void queue(Path folder, int count, PrintStream out) throws IOException {
        try (Town town = new Town(folder)) {
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                Submission submission = town.desk.submit(Town.VID, Town.model("Queue-SI/Model" + i, "1.0.0"));
                lead(town, submission.number(), i % 7);
            }
            out.printf("%d submissions made in %.0f ms%n", count, millis(began));
            Submissions fresh = new Submissions(town.repository, Policy.USUAL);
            began = System.nanoTime();
            fresh.list();
            out.printf("the first list after a start takes %.0f ms%n", millis(began));
            List<Double> times = new ArrayList<>();
            List<Double> changed = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                began = System.nanoTime();
                long waiting = town.desk.list(Town.ANA).stream()
                        .filter(line -> line.state() == SubmissionState.IN_REVIEW)
                        .count();
                times.add(millis(began));
                if (waiting == 0) {
                    throw new IOException("nothing waits");
                }
                town.desk.comment(Town.ANA, 1 + i, 0, Place.WHOLE, "Hm.");
                began = System.nanoTime();
                town.desk.list(Town.ANA);
                changed.add(millis(began));
            }
            out.printf("a list takes %s, after a change %s%n", told(times), told(changed));
        }
    }

    /** To one of the states; those that are withdrawn take no more words, so they come last of seven. */
    private static void lead(Town town, int number, int state) {
        switch (state) {
            case 0 ->
                town.desk.revise(
                        Town.VID,
                        number,
                        Town.files("x", Map.of("dataModel.Queue-SI/Model" + number + "/schema.json", "{")));
            case 1 -> town.desk.comment(Town.ANA, number, 0, Place.WHOLE, "Looks good.");
            case 2 -> town.desk.review(Town.ANA, number, 1, Event.Verdict.REQUEST_CHANGES, "units");
            case 3 -> {
                town.desk.review(Town.ANA, number, 1, Event.Verdict.APPROVE, "");
                town.desk.review(Town.BOR, number, 1, Event.Verdict.APPROVE, "");
            }
            case 4 -> town.desk.reject(Town.ANA, number, "There is one.");
            case 5 -> {
                town.desk.review(Town.ANA, number, 1, Event.Verdict.APPROVE, "");
                town.desk.review(Town.BOR, number, 1, Event.Verdict.APPROVE, "");
                town.desk.publish(Town.ANA, number, 1);
            }
            default -> town.desk.comment(Town.VID, number, 0, Place.WHOLE, "Please.");
        }
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static String told(List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "%.1f ms (median; %.1f at most, %d times)"
                .formatted(
                        sorted[sorted.length / 2], Arrays.stream(sorted).max().orElse(0), sorted.length);
    }
}
