package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import si.kozolec.broker.Authentication;
import si.kozolec.credential.SignedJwt;
import si.kozolec.model.ModelId;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.Patience;
import si.kozolec.server.search.SearchIndex;

/**
 * Not a test but a bench: publishes a thousand versions of fifty models, hands them to a catalogue that fails in every way it can, and
 * kills the process that does so fifty times. At the end the catalogue must have each credential exactly once, in order for each model;
 * the exit code tells whether it has. {@code server/bench/outbox.sh} runs it.
 */
public final class OutboxKills {

    private static final int MODELS = 50;
    private static final int VERSIONS = 20;
    private static final int KILLS = 50;
    private static final int MOST_BETWEEN_KILLS = 30;
    private static final int KILLED = 128 + 9;
    private static final Duration LONGEST = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private OutboxKills() {}

    /** Runs it in a new folder or the one that is named, or, with {@code child}, the part that is killed. */
    public static void main(String... args) throws Exception {
        if (args.length > 0 && args[0].equals("child")) {
            child(Path.of(args[1]), URI.create(args[2]));
        } else {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
            boolean held = run(args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("kills"), out);
            System.exit(held ? 0 : 1);
        }
    }

    /** A town as a server has it: who is killed finds the index where it was. */
    private static CredentialTown town(Path folder) {
        return new CredentialTown(folder, SearchIndex.open(folder.resolve("index")));
    }

    private static void child(Path folder, URI address) throws Exception {
        try (CredentialTown town = town(folder);
                Outbox outbox = outbox(town, address)) {
            outbox.look("hub");
            while (outbox.deliveries().stream().anyMatch(one -> one.state() != Delivery.State.DELIVERED)) {
                // Nobody has to wait for what is due later: the clock is ours.
                town.clock.pass(LONGEST);
                outbox.look("hub");
            }
        }
    }

    private static Outbox outbox(CredentialTown town, URI address) {
        CredentialOffice office = town.office();
        office.identity();
        return new Outbox(
                List.of(new TargetOptions("hub", TargetOptions.Kind.XFSC, address, new Authentication.None(), false)),
                office,
                new Outbox.Surroundings(
                        town.folder.resolve("outbox"),
                        Map.of(),
                        AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(),
                        Duration.ofDays(1),
                        town.clock,
                        new Patience(LONGEST.dividedBy(10), LONGEST, new Random()),
                        ANSWER));
    }

    private static boolean run(Path folder, PrintStream out) throws Exception {
        long began = System.nanoTime();
        try (CredentialTown town = town(folder)) {
            List<ModelId> models = IntStream.range(0, MODELS)
                    .mapToObj(number -> ModelId.parse("Bench/Model" + number).orElseThrow())
                    .toList();
            for (int version = 0; version < VERSIONS; version++) {
                town.publish(models, "1." + version + ".0");
            }
            town.office().look();
            out.println("published and signed " + town.office().events().size() + " in " + seconds(began));
        }
        Random random = new Random(11);
        try (FaultyTarget target = new FaultyTarget()) {
            boolean done = false;
            while (!done) {
                Process process = start(folder, target.address());
                if (target.kills() < KILLS) {
                    target.kill(process, 1 + random.nextInt(MOST_BETWEEN_KILLS));
                }
                int exit = process.waitFor();
                if (exit != 0 && exit != KILLED) {
                    throw new IllegalStateException(Files.readString(folder.resolve("child.log")));
                }
                done = exit == 0;
            }
            return report(target, began, out);
        }
    }

    private static Process start(Path folder, URI address) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxKills.class.getName(),
                        "child",
                        folder.toString(),
                        address.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    private static String seconds(long began) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s";
    }

    private static boolean report(FaultyTarget target, long began, PrintStream out) {
        Map<String, Integer> newest = new HashMap<>();
        int disorder = 0;
        for (String jwt : target.accepted()) {
            String[] subject = SignedJwt.parse(jwt)
                    .orElseThrow()
                    .payload()
                    .path("credentialSubject")
                    .path("id")
                    .asString("")
                    .split("/", -1);
            int version = Integer.parseInt(subject[subject.length - 1].split("\\.", -1)[1]);
            Integer before = newest.put(subject[subject.length - 2], version);
            disorder += version == (before == null ? 0 : before + 1) ? 0 : 1;
        }
        int has = target.accepted().size();
        out.println(target.kills() + " kills; the target has " + has + " of " + MODELS * VERSIONS
                + " credentials, was told " + target.again() + " again under a key that it knew, out of order "
                + disorder);
        out.println("calls: " + target.answers() + "; all in " + seconds(began));
        return target.kills() == KILLS && has == MODELS * VERSIONS && disorder == 0;
    }
}
