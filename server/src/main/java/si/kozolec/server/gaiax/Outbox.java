package si.kozolec.server.gaiax;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.Patience;

/**
 * Hands what was signed to the targets that the operator has named. The ledger is the queue: an event is in it with its credential, or not
 * at all, and each target has a bookmark of how far it has read. So nothing has to be written when something is published, and a target
 * that is dead holds up nobody but itself.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration AT_THE_END = Duration.ofSeconds(2);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final List<TargetOptions> targets;
    private final CredentialOffice office;
    private final Carriers carriers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * What the outbox finds around it.
     *
     * @param folder where bookmarks are kept
     * @param environment where secrets of targets may be found
     * @param networks what inside may be called
     * @param giveUpAfter after so long in vain an event is put aside for a person to look at
     * @param answer how long a target may take to answer
     */
    public record Surroundings(
            Path folder,
            Map<String, String> environment,
            AllowedNetworks networks,
            Duration giveUpAfter,
            Clock clock,
            Patience patience,
            Duration answer) {

        /** With the patience of every day. */
        public Surroundings(
                Path folder,
                Map<String, String> environment,
                AllowedNetworks networks,
                Duration giveUpAfter,
                Clock clock) {
            this(
                    folder,
                    environment,
                    networks,
                    giveUpAfter,
                    clock,
                    new Patience(FIRST_WAIT, LONGEST_WAIT, new SecureRandom()),
                    ANSWER);
        }
    }

    public Outbox(List<TargetOptions> targets, CredentialOffice office, Surroundings around) {
        this.targets = List.copyOf(targets);
        this.office = office;
        this.carriers = new Carriers(this.targets, office, around);
    }

    /** Begins to hand over, each target on a thread of its own. Without targets nothing happens. */
    public void start() {
        for (TargetOptions target : targets) {
            Thread thread = new Thread(() -> run(target.name()), "gaiax-" + target.name());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void run(String name) {
        Duration wait = BETWEEN_LOOKS;
        try {
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = look(name) ? BETWEEN_LOOKS : AFTER_TROUBLE;
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Hands over what is due; tells whether our own side went well. */
    boolean look(String name) {
        try {
            // Nothing was signed yet: the office is not to be opened for that.
            if (!office.isOpen()) {
                return true;
            }
            boolean tried = carriers.find(name).orElseThrow().work();
            LOG.trace("{} was looked after, tried {}", name, tried);
            return true;
        } catch (IOException | RuntimeException e) {
            if (closed.getCount() > 0) {
                LOG.error("The bookmark of {} cannot be kept", name, e);
            }
            return false;
        }
    }

    /** How it stands with all targets, in the order of the configuration. */
    public List<TargetState> targets() throws IOException {
        return carriers.all().stream().map(Carrier::state).toList();
    }

    /** How it stands with a target; empty before anything was signed or asked for, which this does not begin. */
    public Optional<TargetState> known(TargetOptions target) throws IOException {
        return office.isOpen() ? carriers.find(target.name()).map(Carrier::state) : Optional.empty();
    }

    /** To whom is handed over, as the operator has named them. */
    public List<TargetOptions> options() {
        return targets;
    }

    /** How it stands with every event and target, the newest event first. */
    public List<Delivery> deliveries() throws IOException {
        List<Delivery> all = new ArrayList<>();
        for (Carrier carrier : carriers.all()) {
            all.addAll(carrier.deliveries());
        }
        all.sort((one, other) ->
                Integer.compare(other.event().number(), one.event().number()));
        return all;
    }

    /**
     * Has something tried again now that was given up or waits.
     *
     * @return whether there is such a thing
     */
    public boolean retry(String target, int event) throws IOException {
        Optional<Carrier> carrier = carriers.find(target);
        return carrier.isPresent() && carrier.get().retry(event);
    }

    /**
     * Has all tried again now that was given up for a target: what was wrong there is mended.
     *
     * @return whether there is such a target
     */
    public boolean retryFailed(String target) throws IOException {
        Optional<Carrier> carrier = carriers.find(target);
        if (carrier.isPresent()) {
            carrier.get().retryFailed();
        }
        return carrier.isPresent();
    }

    @Override
    public void close() {
        closed.countDown();
        carriers.close();
        try {
            for (Thread thread : threads) {
                thread.join(AT_THE_END.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
