package si.kozolec.cli.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.validation.KnownModel;
import si.kozolec.validation.ModelSource;

/**
 * Gives the models that the lock pins, from the store; and, unless the lock alone counts, whatever else the store keeps.
 *
 * <p>An archive whose files do not have the digest of the lock is never used.
 */
final class PinnedSource implements ModelSource {

    private final Lock lock;
    private final Store store;
    private final Optional<Remote> remote;
    private final boolean frozen;
    private final String lockName;
    private final Map<String, KnownModel> known = new ConcurrentHashMap<>();

    /**
     * @param remote fetches what the lock pins and the store lacks; empty when nothing may connect
     * @param frozen whether only what the lock pins counts
     */
    PinnedSource(Lock lock, String lockName, Store store, Optional<Remote> remote, boolean frozen) {
        this.lock = lock;
        this.lockName = lockName;
        this.store = store;
        this.remote = remote;
        this.frozen = frozen;
    }

    @Override
    public Optional<KnownModel> find(ModelId id, Optional<Version> version) {
        Optional<Pin> pin = lock.find(id);
        if (pin.isPresent() && version.map(pin.get().version()::equals).orElse(true)) {
            return Optional.of(known.computeIfAbsent(id + "@" + pin.get().version(), key -> pinned(id, pin.get())));
        }
        if (frozen) {
            return Optional.empty();
        }
        return version.or(() -> store.newest(id)).flatMap(wanted -> stored(id, wanted));
    }

    private Optional<KnownModel> stored(ModelId id, Version version) {
        String key = id + "@" + version;
        KnownModel read = known.get(key);
        if (read != null) {
            return Optional.of(read);
        }
        Optional<KnownModel> found = store.find(id, version).map(archive -> archive.known(version));
        found.ifPresent(model -> known.put(key, model));
        return found;
    }

    private KnownModel pinned(ModelId id, Pin pin) {
        Archive archive = store.find(id, pin.version()).orElseGet(() -> fetched(id, pin));
        if (!archive.digest().equals(pin.digest())) {
            throw Failure.unreadable("digest-differs", id + "@" + pin.version(), lockName, store.root());
        }
        return archive.known(pin.version());
    }

    private Archive fetched(ModelId id, Pin pin) {
        if (remote.isEmpty() || pin.server().isEmpty()) {
            throw Failure.unreadable("store-lacks", id + "@" + pin.version(), lockName, store.root());
        }
        return remote.get().fetch(pin.server(), id, pin.version(), Optional.of(pin.digest()));
    }

    @Override
    public List<ModelId> ofType(String entityType) {
        List<ModelId> found = new ArrayList<>();
        lock.pins().forEach((id, pin) -> {
            if (pin.entityType().equals(entityType)) {
                found.add(id);
            }
        });
        if (found.isEmpty() && !frozen) {
            // Nearly every model is called as its entities are.
            store.models().stream().filter(id -> id.name().equals(entityType)).forEach(found::add);
        }
        return found;
    }

    @Override
    public List<ModelId> models() {
        TreeSet<ModelId> all = new TreeSet<>(lock.models());
        if (!frozen) {
            all.addAll(store.models());
        }
        return List.copyOf(all);
    }
}
