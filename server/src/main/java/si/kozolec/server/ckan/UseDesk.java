package si.kozolec.server.ckan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.ModelId;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.EgressRule;
import si.kozolec.server.egress.PinnedTransport;

/**
 * Knows which data sets of the configured portals use a model. Portals are read in the background, once a day; one that cannot be read is
 * tried again after an hour, and until then what was read the last time holds.
 */
public final class UseDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UseDesk.class);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);
    private static final Duration AT_THE_END = Duration.ofSeconds(2);

    private final List<Shelf> shelves;
    private final Supplier<URI> address;
    private final PinnedTransport transport;
    private final PortalScan scan;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param portals the only places that are called
     * @param folder where what was read is kept
     * @param address where the world reaches this server: addresses that begin so are ours
     * @param known whether we have such a model
     * @param networks what inside may be called
     */
    public UseDesk(
            List<Portal> portals,
            Path folder,
            Supplier<URI> address,
            Predicate<ModelId> known,
            AllowedNetworks networks,
            Clock clock) {
        this.shelves = portals.stream().map(portal -> new Shelf(portal, folder)).toList();
        this.address = address;
        this.clock = clock;
        List<URI> named = portals.stream().map(Portal::url).toList();
        this.transport = new PinnedTransport(new EgressRule(networks, EgressRule.USUAL_PORTS, named), ANSWER);
        this.scan = new PortalScan(transport, known, this::goesOn, clock);
    }

    /** What is known of one portal. */
    private static final class Shelf {

        private final Portal portal;
        private final ReadingFile file;
        private volatile PortalReading reading;
        private volatile String trouble = "";
        private Instant due;

        Shelf(Portal portal, Path folder) {
            this.portal = portal;
            this.file = new ReadingFile(folder, portal);
            this.reading = file.read();
            this.due = reading.at().plus(GOOD_FOR);
        }
    }

    /**
     * How it stands with one portal, and what was found there for a model.
     *
     * @param reading what was read the last time
     * @param trouble why it could not be read since; empty when it could
     */
    public record Found(Portal portal, PortalReading reading, String trouble, List<Use> uses) {

        public Found {
            uses = List.copyOf(uses);
        }

        /** Whether the portal was ever read. */
        public boolean isRead() {
            return reading.at().isAfter(Instant.EPOCH);
        }

        /** The page of a data set there. */
        public URI page(Use use) {
            return URI.create(portal.url() + "/dataset/" + use.name());
        }
    }

    /** What each portal was found to have of a model. */
    public List<Found> of(ModelId model) {
        return shelves.stream()
                .map(shelf -> {
                    PortalReading reading = shelf.reading;
                    return new Found(
                            shelf.portal,
                            reading,
                            shelf.trouble,
                            reading.uses().getOrDefault(model.toString(), List.of()));
                })
                .toList();
    }

    /** Begins to read portals, in the background; a start does not wait for it. Without portals nothing happens. */
    public void start() {
        if (!shelves.isEmpty()) {
            Thread reader = new Thread(this::run, "portals");
            reader.setDaemon(true);
            reader.start();
            thread = reader;
        }
    }

    private void run() {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Reads the portals whose time has come. */
    void look() {
        ModelUris uris = new ModelUris(address.get().toString());
        for (Shelf shelf : shelves) {
            Instant now = clock.instant();
            if (!shelf.due.isAfter(now)) {
                read(shelf, uris, now);
            }
        }
    }

    private void read(Shelf shelf, ModelUris uris, Instant now) {
        try {
            PortalReading reading = scan.read(shelf.portal, uris);
            shelf.file.write(reading);
            shelf.reading = reading;
            shelf.trouble = "";
            shelf.due = now.plus(GOOD_FOR);
            LOG.info(
                    "{} has {} data sets; {} of our models are used there",
                    shelf.portal.name(),
                    reading.datasets(),
                    reading.uses().size());
        } catch (PortalScan.ScanException | IOException e) {
            shelf.due = now.plus(AFTER_TROUBLE);
            if (closed.getCount() > 0) {
                shelf.trouble = String.valueOf(e.getMessage());
                LOG.warn("{} cannot be read ({}); again in an hour", shelf.portal.name(), e.getMessage());
            }
        } catch (RuntimeException e) {
            // Whatever a portal says, the next one is read all the same.
            shelf.due = now.plus(AFTER_TROUBLE);
            shelf.trouble = e.toString();
            LOG.error("{} was not understood, and the fault is ours", shelf.portal.name(), e);
        }
    }

    private boolean goesOn() {
        try {
            return !closed.await(BETWEEN_PAGES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        transport.close();
        Thread reader = thread;
        if (reader != null) {
            try {
                reader.join(AT_THE_END.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
