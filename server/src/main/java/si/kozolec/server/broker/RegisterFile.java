package si.kozolec.server.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of brokers on disk, {@code register.jsonl}: a line for each thing that was done, and only ever one more of them. So it
 * tells which brokers there are, and who made it so.
 */
final class RegisterFile {

    /** So large the file may become; a line has a few hundred bytes. */
    static final long LARGEST = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFile.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(RegisterEvent.What.class, LowerCase.class)
            .build();

    private final Path file;

    RegisterFile(Path folder) {
        this.file = folder.resolve("register.jsonl");
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface LowerCase {}

    /** All that was done, in order. What cannot be read is told to the operator and left out. */
    List<RegisterEvent> read() {
        List<RegisterEvent> events = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readString(file).split("\n", -1)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    events.add(JSON.readValue(line, RegisterEvent.class));
                } catch (JacksonException | NullPointerException e) {
                    LOG.error("{}:{} is no line of a register of brokers", file, number);
                }
            }
        } catch (NoSuchFileException e) {
            // Nobody has registered one yet.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    boolean isFull() {
        try {
            return Files.size(file) > LARGEST;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line, and returns when it is on the disk. */
    void add(RegisterEvent event) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                // Half a line, left by a power cut, must not spoil this one.
                boolean torn = channel.size() > 0 && !endsWithLine(channel);
                String line = (torn ? "\n" : "") + JSON.writeValueAsString(event) + "\n";
                ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                channel.position(channel.size());
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsWithLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }
}
