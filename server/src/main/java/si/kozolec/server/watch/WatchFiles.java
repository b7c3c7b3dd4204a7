package si.kozolec.server.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** Watches on disk: {@code ljubljana.json} is what is wanted and lived by, {@code ljubljana.seen.json} what was seen. */
final class WatchFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WatchFiles.class);
    private static final String END = ".json";
    private static final String SEEN = ".seen.json";
    private static final long LARGEST = 32L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Count.class, LowerCase.class)
            .addMixIn(LocalizedText.class, NoEmpty.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    WatchFiles(Path folder) {
        this.folder = folder;
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface LowerCase {}

    @JsonIgnoreProperties("empty")
    private interface NoEmpty {}

    /** The brokers that are watched. */
    List<String> brokers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END) && !name.endsWith(SEEN))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Watch> watch(String broker) {
        return read(folder.resolve(broker + END), Watch.class);
    }

    /** What was seen; what cannot be read any more was never seen. */
    Seen seen(String broker) {
        return read(folder.resolve(broker + SEEN), Seen.class).orElse(Seen.NOTHING);
    }

    void write(Watch watch) {
        write(folder.resolve(watch.broker() + END), watch);
    }

    void write(String broker, Seen seen) {
        write(folder.resolve(broker + SEEN), seen);
    }

    void remove(String broker) {
        try {
            Files.deleteIfExists(folder.resolve(broker + END));
            Files.deleteIfExists(folder.resolve(broker + SEEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
            }
            LOG.error("{} is too large to be read", file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | NullPointerException e) {
            LOG.error("{} cannot be read", file, e);
        }
        return Optional.empty();
    }

    /** Written whole or not at all. */
    private void write(Path file, Object content) {
        try {
            Files.createDirectories(folder);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, JSON.writeValueAsBytes(content));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
