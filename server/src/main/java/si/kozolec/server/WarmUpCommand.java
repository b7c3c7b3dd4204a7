package si.kozolec.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Starts on a folder of its own, answers a few calls and stops: the build runs it to see that the packed program works, and to let
 * Java keep the classes that a start needs in an archive.
 */
@Command(name = "warm-up", hidden = true, description = "Starts, answers a few calls and stops.")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> CALLS = List.of(
            "/",
            "/?q=parkirisce",
            "/api/v1/models?q=parking",
            "/api/v1/attributes?q=status",
            "/models/Parking-SI/ParkingSpot",
            "/models/Parking-SI/ParkingSpot/latest/schema.json",
            "/health/ready");

    @ParentCommand
    private Program program;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kozolec-warm-up");
        Map<String, String> flags = Map.of("data", folder.resolve("data").toString(), "port", "0", "log-level", "warn");
        try (Application application = Application.start(ServerConfig.from(flags, Map.of(), Optional.empty()))) {
            HttpClient client = HttpClient.newHttpClient();
            for (String call : CALLS) {
                URI address = application.address().resolve(call);
                int status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    program.out().println(call + " " + status);
                    return ExitCode.INTERNAL;
                }
            }
            return ExitCode.OK;
        } finally {
            delete(folder);
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
