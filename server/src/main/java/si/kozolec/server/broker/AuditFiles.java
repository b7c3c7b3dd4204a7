package si.kozolec.server.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.audit.AuditJson;
import si.kozolec.audit.AuditReport;

/** The reports of audits on disk: a folder for each broker, a file for each audit, {@code ljubljana/7.json}; the oldest go in time. */
final class AuditFiles {

    /** How many audits of a broker are kept. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(AuditFiles.class);
    private static final String END = ".json";

    private final Path folder;

    AuditFiles(Path folder) {
        this.folder = folder;
    }

    /** The numbers of a broker's audits, the newest first. */
    List<Integer> numbers(String broker) {
        try (Stream<Path> files = Files.list(folder.resolve(broker))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,8}\\.json"))
                    .map(name -> Integer.parseInt(name.substring(0, name.length() - END.length())))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<AuditReport> read(String broker, int number) {
        try {
            Optional<AuditReport> report =
                    Optional.ofNullable(AuditJson.read(Files.readAllBytes(file(broker, number))));
            if (report.isEmpty()) {
                LOG.warn("{} is not the report of an audit", file(broker, number));
            }
            return report;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole or not at all: this is what an audit goes on from. */
    void write(String broker, int number, AuditReport report) {
        Path file = file(broker, number);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(number + ".new");
            Files.write(fresh, AuditJson.write(report, null));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets those go for which there is no room any more. */
    void tidy(String broker) {
        for (int number : numbers(broker).stream().skip(MOST).toList()) {
            try {
                Files.deleteIfExists(file(broker, number));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lets all audits of a broker go. */
    void remove(String broker) {
        Path all = folder.resolve(broker);
        try (Stream<Path> files = Files.list(all)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(all);
        } catch (NoSuchFileException e) {
            // There was none.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String broker, int number) {
        return folder.resolve(broker).resolve(number + END);
    }
}
