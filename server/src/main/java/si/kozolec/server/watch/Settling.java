package si.kozolec.server.watch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets entities of one watch come to rest: some brokers tell of an entity once for each of its attributes. What comes again as it was is
 * left out, and of what changes quickly only the last state is judged. Not to be shared between threads.
 */
final class Settling {

    private static final int MOST_RESTLESS = 2_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_REMEMBERED = 20_000;

    private final Supplier<Duration> rest;
    private final Map<String, Restless> restless = new LinkedHashMap<>();
    private final Map<String, Long> judged = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private long bytes;

    /** @param rest so long an entity is waited for after it was first told of */
    Settling(Supplier<Duration> rest) {
        this.rest = rest;
    }

    /** What became of an entity that was told of. */
    enum Told {
        NEW,
        AGAIN,
        UNCHANGED
    }

    /**
     * An entity in its last state.
     *
     * @param type its type, as the broker wrote it
     * @param digest what tells its content from another
     * @param due when it is taken to be at rest
     */
    // A carrier of bytes that are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Restless(String id, String type, byte[] entity, long digest, Instant due) {}

    /** Takes in what was told of an entity. */
    Told take(String id, String type, byte[] entity, Instant now) {
        long digest = digest(entity);
        Restless before = restless.get(id);
        Long last = judged.get(id);
        if (before == null ? last != null && last == digest : before.digest() == digest) {
            return Told.UNCHANGED;
        }
        bytes += entity.length - (before == null ? 0 : before.entity().length);
        restless.put(id, new Restless(id, type, entity, digest, before == null ? now.plus(rest.get()) : before.due()));
        return before == null ? Told.NEW : Told.AGAIN;
    }

    /** Forgets an entity that is gone. */
    void forget(String id) {
        Restless before = restless.remove(id);
        bytes -= before == null ? 0 : before.entity().length;
        judged.remove(id);
    }

    /** Those that have come to rest, and the oldest of those for which there is no more room; they are given once. */
    List<Restless> rested(Instant now) {
        List<Restless> rested = new ArrayList<>();
        Iterator<Restless> all = restless.values().iterator();
        while (all.hasNext()) {
            Restless next = all.next();
            boolean room = restless.size() <= MOST_RESTLESS && bytes <= MOST_BYTES;
            if (room && next.due().isAfter(now)) {
                break;
            }
            all.remove();
            bytes -= next.entity().length;
            judged.put(next.id(), next.digest());
            rested.add(next);
        }
        return rested;
    }

    private static long digest(byte[] content) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
