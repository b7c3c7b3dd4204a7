package si.kozolec.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import si.kozolec.model.Catalogues;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/**
 * Starts on a folder of its own, answers a few calls, follows an import and stops: the build runs it to see that the packed program
 * works, and to let Java keep the classes that all this needs in an archive.
 */
@Command(name = "warm-up", hidden = true, description = "Starts, answers a few calls and stops.")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> CALLS = List.of(
            "/",
            "/search?q=parkirisce",
            "/api/v1/models?q=parking",
            "/api/v1/models?q=zabojnik+za+odpadke",
            "/api/v1/suggest?q=park",
            "/api/v1/attributes?q=status",
            "/models/Parking-SI/ParkingSpot",
            "/models/Parking-SI/ParkingSpot/latest/schema.json",
            "/models/Parking-SI/ParkingSpot/latest/shapes.ttl",
            "/catalog.ttl",
            "/catalog.jsonld",
            "/health/ready");

    private static final String SUBJECT = "dataModel.Parking-SI";
    private static final String NEW_WORD = "preheated";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @ParentCommand
    private Program program;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kozolec-warm-up");
        String data = folder.resolve("data").toString();
        Map<String, String> flags = Map.of("data", data, "port", "0", "log-level", "warn");
        try (Application application = Application.start(ServerConfig.from(flags, Map.of(), Optional.empty()))) {
            application.rehearsal().firstPage();
            for (String call : CALLS) {
                HttpResponse<String> answer = answer(application, call);
                if (answer.statusCode() != 200) {
                    program.out().println(call + " " + answer.statusCode());
                    return ExitCode.INTERNAL;
                }
            }
            change(SUBJECT, folder.resolve("source"));
            int imported = Program.run(
                    new PrintWriter(Writer.nullWriter()),
                    program.out(),
                    "import",
                    folder.resolve("source").toString(),
                    "--data",
                    data);
            return imported == ExitCode.OK ? waitUntilSeen(application) : imported;
        } finally {
            delete(folder);
        }
    }

    private int waitUntilSeen(Application application) throws IOException, InterruptedException {
        String call = "/api/v1/models?q=" + NEW_WORD;
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            if (answer(application, call).body().contains(SUBJECT.substring(ModelId.FOLDER_PREFIX.length()) + "/")) {
                return ExitCode.OK;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        program.out().println("The running server did not show the import: " + call);
        return ExitCode.INTERNAL;
    }

    private HttpResponse<String> answer(Application application, String call) throws IOException, InterruptedException {
        URI address = application.address().resolve(call);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Puts a folder of the starter catalogue there, with a new word in each schema. */
    private static void change(String from, Path to) throws IOException {
        ModelFiles files = Catalogues.builtIn();
        for (ModelFiles.Entry entry : files.list(from)) {
            String path = from + "/" + entry.name();
            if (entry.folder()) {
                change(path, to);
                continue;
            }
            String text = new String(files.read(path).orElseThrow(), StandardCharsets.UTF_8);
            Path file = to.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    text.replaceFirst(
                            "\"description\": *\"", Matcher.quoteReplacement("\"description\": \"" + NEW_WORD + " ")));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(WarmUpCommand::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
