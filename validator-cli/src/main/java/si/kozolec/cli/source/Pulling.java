package si.kozolec.cli.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import si.kozolec.cli.arguments.Arguments;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Brings models into the store and pins them in the lock; what the lock pins already is only made complete. */
public final class Pulling {

    private final LockFile lockFile;
    private final Store store;
    private final Remote remote;
    private final Optional<String> server;
    private final boolean frozen;
    private final boolean offline;

    public Pulling(Sources sources, Arguments arguments) {
        this.lockFile = sources.lockFile();
        this.store = sources.store();
        this.remote = new Remote(store, sources.notes());
        this.server = arguments.value(Option.SERVER).map(Remote::server);
        this.frozen = arguments.has(Option.FROZEN);
        this.offline = arguments.has(Option.OFFLINE);
    }

    /**
     * A model that is in the store now.
     *
     * @param model which
     * @param version in which version
     * @param digest the digest of its files
     * @param server from where it is
     */
    public record Pulled(ModelId model, Version version, String digest, String server) {}

    /** What a user names: a model, and the version when she wants a certain one. */
    private record Named(ModelId id, Optional<Version> version) {

        static Named parse(String text) {
            int at = text.indexOf('@');
            String model = at < 0 ? text : text.substring(0, at);
            String version = at < 0 ? "latest" : text.substring(at + 1);
            Optional<ModelId> id = ModelId.parse(model);
            Optional<Version> parsed = Version.parse(version);
            if (id.isEmpty() || (parsed.isEmpty() && !version.equals("latest"))) {
                throw Failure.usage("usage-model-wrong", text);
            }
            return new Named(id.get(), parsed);
        }
    }

    /** Pulls those models; without any, all that the lock pins. */
    public List<Pulled> pull(List<String> models) {
        List<Named> named = models.stream().map(Named::parse).toList();
        Lock before = lockFile.read();
        if (named.isEmpty() && before.pins().isEmpty()) {
            throw Failure.usage("usage-nothing-to-pull", lockFile.name());
        }
        Lock after = before;
        List<Pulled> pulled = new ArrayList<>();
        List<Named> wanted = named.isEmpty()
                ? before.models().stream()
                        .map(id -> new Named(id, Optional.empty()))
                        .toList()
                : named;
        for (Named one : wanted) {
            // Without names the lock says which versions; a named model without version is brought up to date.
            boolean asPinned = named.isEmpty() || frozen;
            Pin pin = asPinned ? pinned(one, before) : anew(one, before);
            after = after.with(one.id(), pin);
            pulled.add(new Pulled(one.id(), pin.version(), pin.digest(), pin.server()));
        }
        if (!frozen && !after.pins().equals(before.pins())) {
            lockFile.write(after);
        }
        return pulled;
    }

    /** Makes sure that what the lock pins is in the store. */
    private Pin pinned(Named named, Lock lock) {
        Pin pin = lock.find(named.id())
                .orElseThrow(() -> Failure.unreadable("frozen-lacks", named.id(), lockFile.name()));
        if (named.version().isPresent() && !named.version().get().equals(pin.version())) {
            throw Failure.unreadable(
                    "frozen-other",
                    named.id(),
                    lockFile.name(),
                    pin.version(),
                    named.version().get());
        }
        Optional<Archive> kept = store.find(named.id(), pin.version());
        if (kept.isPresent() && kept.get().digest().equals(pin.digest())) {
            return pin;
        }
        if (offline) {
            throw kept.isPresent()
                    ? Failure.unreadable(
                            "digest-differs", named.id() + "@" + pin.version(), lockFile.name(), store.root())
                    : Failure.unreadable(
                            "store-lacks", named.id() + "@" + pin.version(), lockFile.name(), store.root());
        }
        remote.fetch(server.orElse(pin.server()), named.id(), pin.version(), Optional.of(pin.digest()));
        return pin;
    }

    private Pin anew(Named named, Lock lock) {
        ModelId id = named.id();
        if (offline) {
            Version version = named.version()
                    .or(() -> store.newest(id))
                    .orElseThrow(() -> Failure.unreadable("store-lacks-model", id, store.root()));
            Archive kept = store.find(id, version)
                    .orElseThrow(() -> Failure.unreadable("store-lacks-model", id + "@" + version, store.root()));
            return pin(kept, version, lock.find(id).map(Pin::server).orElse(""), lock);
        }
        String from = server.or(() -> lock.find(id).map(Pin::server).filter(known -> !known.isEmpty()))
                .orElseThrow(() -> Failure.usage("usage-server-missing"));
        Version version = named.version().orElseGet(() -> remote.latest(from, id));
        // A version never changes: what the lock pins already must be the same again.
        Optional<Pin> pinned = lock.find(id).filter(pin -> pin.version().equals(version));
        Optional<String> digest = pinned.map(Pin::digest);
        Optional<Archive> kept = store.find(id, version);
        // Another server is asked all the same: a lock must not name one that has never given the model.
        boolean same = kept.isPresent()
                && pinned.isPresent()
                && pinned.get().server().equals(from)
                && kept.get().digest().equals(pinned.get().digest());
        Archive archive = same ? kept.orElseThrow() : remote.fetch(from, id, version, digest);
        return pin(archive, version, from, lock);
    }

    private static Pin pin(Archive archive, Version version, String server, Lock lock) {
        String digest = archive.digest();
        Optional<Pin> same = lock.find(archive.id()).filter(pin -> pin.digest().equals(digest));
        if (same.isPresent() && same.get().server().equals(server)) {
            return same.get();
        }
        return new Pin(version, archive.model().entityType(), digest, server);
    }
}
