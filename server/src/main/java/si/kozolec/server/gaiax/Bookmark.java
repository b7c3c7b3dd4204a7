package si.kozolec.server.gaiax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a target has read the ledger: everything up to a number is settled, except for what waits to be tried again and what was given
 * up. It is kept in a file that is replaced as a whole, so a killed process finds what it last wrote; what was handed over and not yet
 * noted is handed over again, under the same key.
 */
final class Bookmark {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final String issuer;
    private int read;
    private final NavigableMap<Integer, Open> waiting = new TreeMap<>();
    private final NavigableMap<Integer, Open> failed = new TreeMap<>();

    /**
     * Something that is not settled.
     *
     * @param since when it was first tried
     * @param due when it may be tried again
     */
    record Open(int attempts, Instant since, Instant due, String why) {

        /** Whether the target was offered it; what stands behind another event of its model was not. */
        boolean wasTried() {
            return attempts > 0;
        }
    }

    private Bookmark(Path file, String issuer) {
        this.file = file;
        this.issuer = issuer;
    }

    /**
     * Opens the bookmark of a target in the ledger of an issuer; in the ledger of another one it begins at the beginning.
     *
     * @throws IOException if it cannot be read
     */
    static Bookmark open(Path folder, String target, String issuer) throws IOException {
        Files.createDirectories(folder);
        Bookmark bookmark = new Bookmark(folder.resolve(target + ".json"), issuer);
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(bookmark.file));
            if (json.path("issuer").asString("").equals(issuer)) {
                bookmark.read = json.path("read").asInt(0);
                json.path("waiting").forEachEntry((number, open) -> take(bookmark.waiting, number, open));
                json.path("failed").forEachEntry((number, open) -> take(bookmark.failed, number, open));
            }
        } catch (NoSuchFileException e) {
            // A new target.
        } catch (JacksonException | DateTimeException e) {
            throw new IOException(bookmark.file + " is damaged; without it everything is handed over again", e);
        }
        return bookmark;
    }

    private static void take(Map<Integer, Open> into, String number, JsonNode open) {
        into.put(
                Integer.parseInt(number),
                new Open(
                        open.path("attempts").asInt(0),
                        Instant.parse(open.path("since").asString("")),
                        Instant.parse(open.path("due").asString("")),
                        open.path("why").asString("")));
    }

    int read() {
        return read;
    }

    NavigableMap<Integer, Open> waiting() {
        return waiting;
    }

    NavigableMap<Integer, Open> failed() {
        return failed;
    }

    /** Notes that all up to that number were looked at. */
    void reached(int number) {
        read = Math.max(read, number);
    }

    /** How it stands with an event. */
    Delivery delivery(String target, LedgerEvent event) {
        Open open = waiting.get(event.number());
        if (open != null) {
            Delivery.State state = open.wasTried() ? Delivery.State.RETRY : Delivery.State.PENDING;
            return new Delivery(target, event, state, open.attempts(), Optional.of(open.due()), open.why());
        }
        Open lost = failed.get(event.number());
        if (lost != null) {
            return new Delivery(target, event, Delivery.State.FAILED, lost.attempts(), Optional.empty(), lost.why());
        }
        Delivery.State state = event.number() <= read ? Delivery.State.DELIVERED : Delivery.State.PENDING;
        return new Delivery(target, event, state, 0, Optional.empty(), "");
    }

    /** Writes it down; when this returns, it survives a power cut. */
    void keep() throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("issuer", issuer).put("read", read);
        write(json.putObject("waiting"), waiting);
        write(json.putObject("failed"), failed);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(json));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(ObjectNode into, Map<Integer, Open> all) {
        all.forEach((number, open) -> into.putObject(number.toString())
                .put("attempts", open.attempts())
                .put("since", open.since().toString())
                .put("due", open.due().toString())
                .put("why", open.why()));
    }
}
