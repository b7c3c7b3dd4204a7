package si.kozolec.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The browser of the tests: Chromium without a window.
 *
 * <p>Where there is no Chromium, the tests that need it are skipped; with {@code CI} set in the environment they fail, so that
 * nobody takes silence for success.
 */
public final class Chromium {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Chromium() {}

    /** A browser of its own for one test class: nobody signed in, in light colours, as wide as a desk. Whoever asks for it closes it. */
    public static Visitor visitor() {
        Path program = find("chromium", "chromium-browser", "google-chrome");
        Path driver = find("chromedriver");
        return new Visitor(start(program, driver));
    }

    private static Path find(String... names) {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError(
                    names[0] + " is not installed, and a run with CI set has to have it: .ci/run installs it");
        }
        assumeTrue(found.isPresent(), names[0] + " is not installed: pages are not looked at");
        return found.orElseThrow();
    }

    private static ChromeDriver start(Path program, Path driver) {
        try {
            Path profile = Files.createTempDirectory("kozolec-chromium");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(profile)));
            ChromeOptions options = new ChromeOptions();
            options.setBinary(program.toFile());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--user-data-dir=" + profile);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.toFile())
                    .usingAnyFreePort()
                    .withTimeout(PATIENCE)
                    .build();
            return new ChromeDriver(service, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException e) {
            // A temporary folder: the machine sweeps it some day.
        }
    }
}
