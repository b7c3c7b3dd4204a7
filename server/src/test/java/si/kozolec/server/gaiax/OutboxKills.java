package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import si.kozolec.broker.Authentication;
import si.kozolec.credential.SignedJwt;
import si.kozolec.model.ModelId;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.Patience;

/**
 * Not a test but a bench: publishes a thousand versions of fifty models, hands them to a catalogue that fails in every way it can, and
 * kills the process that does so fifty times. At the end the catalogue must have each credential exactly once, in order for each model.
 *
 * <pre>
 * mvn -o -B -q -pl server -am test-compile
 * java -cp ... si.kozolec.server.gaiax.OutboxKills [FOLDER]
 * </pre>
 */
public final class OutboxKills {

    private static final int MODELS = 50;
    private static final int VERSIONS = 20;
    private static final int KILLS = 50;

    private final Random random = new Random(7);
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private int again;

    private OutboxKills() {}

    /** Runs it, or, with {@code child}, the part that is killed. */
    public static void main(String... args) throws Exception {
        if (args.length > 0 && args[0].equals("child")) {
            child(Path.of(args[1]), URI.create(args[2]));
        } else {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
            new OutboxKills().run(args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("kills"), out);
        }
    }

    private static void child(Path folder, URI address) throws Exception {
        try (CredentialTown town = new CredentialTown(folder)) {
            CredentialOffice office = town.office();
            office.identity();
            TargetOptions target =
                    new TargetOptions("hub", TargetOptions.Kind.XFSC, address, new Authentication.None(), false);
            Outbox outbox = new Outbox(
                    List.of(target),
                    office,
                    new Outbox.Surroundings(
                            folder.resolve("outbox"),
                            Map.of(),
                            AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(),
                            Duration.ofDays(1),
                            Clock.systemUTC(),
                            new Patience(Duration.ofMillis(20), Duration.ofMillis(300), new Random())));
            while (true) {
                outbox.look("hub");
                if (outbox.deliveries().stream().allMatch(one -> one.state() == Delivery.State.DELIVERED)) {
                    return;
                }
                Thread.sleep(10);
            }
        }
    }

    private void run(Path folder, PrintStream out) throws Exception {
        long began = System.nanoTime();
        try (CredentialTown town = new CredentialTown(folder)) {
            List<ModelId> models = IntStream.range(0, MODELS)
                    .mapToObj(number -> ModelId.parse("Bench/Model" + number).orElseThrow())
                    .toList();
            for (int version = 0; version < VERSIONS; version++) {
                town.publish(models, "1." + version + ".0");
            }
            town.office().look();
            out.println("published and signed " + town.office().events().size() + " in " + seconds(began));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        int kills = 0;
        boolean done = false;
        while (!done) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OutboxKills.class.getName(),
                            "child",
                            folder.toString(),
                            address)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.log").toFile())
                    .start();
            int before = size();
            // Some are killed in the middle of it; the time that a start takes is not counted.
            while (process.isAlive() && size() == before) {
                Thread.sleep(2);
            }
            int quota = 1 + random.nextInt(35);
            while (kills < KILLS && process.isAlive() && size() < before + quota) {
                Thread.sleep(1);
            }
            if (kills < KILLS && process.isAlive()) {
                process.destroyForcibly().waitFor();
                kills++;
            } else {
                done = process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
            }
        }
        server.stop(0);
        report(kills, began, out);
    }

    private synchronized int size() {
        return accepted.size();
    }

    private static String seconds(long began) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        int status;
        boolean silent = false;
        synchronized (this) {
            int fate = random.nextInt(100);
            boolean known = accepted.containsKey(key);
            if (fate < 6) {
                status = 503;
                exchange.getResponseHeaders().add("Retry-After", "0");
            } else if (fate < 12) {
                status = 500;
            } else if (fate < 15) {
                status = 429;
            } else if (fate < 18) {
                status = 401;
            } else if (fate < 22) {
                // Nobody knows whether it came through; it did not.
                status = -1;
                silent = true;
            } else {
                // It came through, and sometimes the answer does not.
                silent = fate < 30;
                status = known ? 409 : 201;
                again += known ? 1 : 0;
                accepted.putIfAbsent(key, body);
            }
            answers.merge(silent ? "silence" : Integer.toString(status), 1, Integer::sum);
        }
        if (!silent) {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    private synchronized void report(int kills, long began, PrintStream out) {
        Map<String, Integer> newest = new HashMap<>();
        int disorder = 0;
        for (String jwt : accepted.values()) {
            String[] subject = SignedJwt.parse(jwt)
                    .orElseThrow()
                    .payload()
                    .path("credentialSubject")
                    .path("id")
                    .asString("")
                    .split("/", -1);
            int version = Integer.parseInt(subject[subject.length - 1].split("\\.", -1)[1]);
            Optional<Integer> before = Optional.ofNullable(newest.put(subject[subject.length - 2], version));
            disorder += version == before.orElse(-1) + 1 ? 0 : 1;
        }
        out.println(kills + " kills; the target has " + accepted.size() + " of " + MODELS * VERSIONS
                + " credentials, was told " + again + " again under a key that it knew, out of order " + disorder);
        out.println("answers: " + answers + "; all in " + seconds(began));
    }
}
