package si.kozolec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every recorded session again: commands, formats, languages and bad input behave as they did.
 *
 * <p>{@code -Dkozolec.transcripts=write} records them anew; look at the difference before it is committed.
 */
class TranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/si/kozolec/cli/transcripts");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");

    static Stream<String> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void a_recorded_session_goes_as_it_went(String name, @TempDir Path folder) throws IOException {
        Path path = FOLDER.resolve(name);
        Transcript recorded = Transcript.read(path);
        recorded.layOut(folder);
        List<Transcript.Run> again = new ArrayList<>();
        try (Repository repository = Repository.start();
                RecordedBroker broker = RecordedBroker.start()) {
            Places places = new Places(folder, repository.address(), broker.address());
            for (Transcript.Run run : recorded.runs()) {
                again.add(run(run.command(), places));
            }
        }
        Transcript now = new Transcript(recorded.title(), recorded.files(), again);
        if ("write".equals(System.getProperty("kozolec.transcripts"))) {
            Files.writeString(path, now.written());
        }
        assertThat(now.written()).as(recorded.title()).isEqualTo(Files.readString(path));
    }

    /** What is another one in each run. */
    private record Places(Path folder, String repository, String broker) {

        String filledIn(String command) {
            return command.replace("$SERVER", repository).replace("$BROKER", broker);
        }

        String stable(String text) throws IOException {
            return text.replace(repository, "$SERVER")
                    .replace(broker, "$BROKER")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+\\.\\d{3,9}Z", "\\$NOW")
                    .replace(folder.toRealPath().toString(), "$FOLDER")
                    .replace(folder.toString(), "$FOLDER")
                    .replace("\r\n", "\n");
        }
    }

    private static Transcript.Run run(String command, Places places) throws IOException {
        Path folder = places.folder();
        String line = command;
        InputStream in = InputStream.nullInputStream();
        int from = line.indexOf(" < ");
        if (from >= 0) {
            in = new ByteArrayInputStream(
                    Files.readAllBytes(folder.resolve(line.substring(from + 3).strip())));
            line = line.substring(0, from);
        }
        if (line.startsWith("cp ") || line.startsWith("sed ")) {
            return edit(line, folder);
        }
        Matcher matcher = WORD.matcher(places.filledIn(line));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                folder,
                Map.of(
                        "LANG",
                        "en_GB.UTF-8",
                        "BROKER_TOKEN",
                        "not-to-be-seen",
                        "XDG_DATA_HOME",
                        folder.resolve("home").toString()),
                in,
                stream(out),
                stream(err),
                false,
                false,
                2,
                "0.0.0-test");
        int exit = new Program(surroundings).run(words.subList(1, words.size()).toArray(String[]::new));
        return new Transcript.Run(command, exit, stable(out, places), stable(err, places));
    }

    /** {@code cp A B} and {@code sed A s/X/Y/}: what happens to files between two commands. */
    private static Transcript.Run edit(String line, Path folder) throws IOException {
        String[] words = line.split(" ", 3);
        Path file = folder.resolve(words[1]);
        if (words[0].equals("cp")) {
            Files.createDirectories(folder.resolve(words[2]).getParent());
            Files.copy(file, folder.resolve(words[2]));
        } else {
            String[] parts = words[2].split("/", -1);
            Files.writeString(file, Files.readString(file).replaceAll(parts[1], parts[2]));
        }
        return new Transcript.Run(line, 0, "", "");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String stable(ByteArrayOutputStream bytes, Places places) throws IOException {
        String text = places.stable(bytes.toString(StandardCharsets.UTF_8));
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
