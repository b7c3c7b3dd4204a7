package si.kozolec.server;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Broker;
import si.kozolec.model.ModelId;
import si.kozolec.server.api.NotificationDoor;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ContextClashException;
import si.kozolec.server.catalogue.Contexts;
import si.kozolec.server.catalogue.NoRoomForContextsException;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.watch.WatchAddresses;

/** Tells brokers addresses of this server: what the operator has said of them, or for brokers on this machine where it listens. */
final class AddressesForBrokers implements WatchAddresses {

    private final Optional<URI> told;
    private final Supplier<URI> here;
    private final Catalogue catalogue;
    private final Contexts contexts;

    /**
     * @param told how the operator says that brokers reach us
     * @param here where we listen
     */
    AddressesForBrokers(Optional<URI> told, Supplier<URI> here, Catalogue catalogue, Contexts contexts) {
        this.told = told;
        this.here = here;
        this.catalogue = catalogue;
        this.contexts = contexts;
    }

    @Override
    public boolean isReachedBy(Broker broker) {
        String host = String.valueOf(broker.address().base().getHost());
        return told.isPresent() || host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    @Override
    public URI notifications(String key) {
        return URI.create(base() + NotificationDoor.PATH + key);
    }

    @Override
    public @Nullable URI context(Collection<ModelId> models) {
        List<PublishedVersion> versions = models.stream()
                .flatMap(id -> catalogue.snapshot().find(id).stream())
                .flatMap(entry -> entry.latest().stream())
                .toList();
        if (versions.isEmpty()) {
            return null;
        }
        if (versions.size() == 1) {
            PublishedVersion only = versions.get(0);
            return URI.create(base() + "/models/" + only.model() + "/" + only.version() + "/context.jsonld");
        }
        try {
            return URI.create(
                    base() + "/contexts/sets/" + contexts.make(versions).set().digest());
        } catch (ContextClashException | NoRoomForContextsException e) {
            // Then names come as whole IRIs, which are read as well.
            return null;
        }
    }

    private URI base() {
        return told.orElseGet(here);
    }
}
