package si.kozolec.server.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.server.egress.Patience;

/**
 * Tells everybody who is to be told: writes each notice down for each receiver, and has a {@link Courier} for each of them.
 *
 * <p>Nothing that goes wrong here comes back to who calls: a publication is never refused because somebody could not be told of it.
 */
public final class NoticeOffice implements Notices, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeOffice.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final List<Courier> couriers;
    private final ScheduledExecutorService watchdog;
    private final AtomicLong lost = new AtomicLong();

    /**
     * What the office finds around it.
     *
     * @param clock tells when a notice is due
     * @param resolver finds the addresses of receivers
     * @param tls makes connections private; asked only when a receiver wants it so
     * @param callTime how long one call may take in all
     */
    record Surroundings(Clock clock, Door.Resolver resolver, Supplier<SSLSocketFactory> tls, Duration callTime) {}

    private NoticeOffice(List<Courier> couriers, ScheduledExecutorService watchdog) {
        this.couriers = List.copyOf(couriers);
        this.watchdog = watchdog;
    }

    /**
     * Opens the office, takes up what an earlier run left, and begins to deliver.
     *
     * @param folder where notices wait, in the data folder
     * @param address under which the world knows this server
     * @throws IOException if the folder cannot be made or read
     */
    public static NoticeOffice open(NoticeOptions options, Path folder, URI address, Clock clock) throws IOException {
        return open(
                options,
                folder,
                address,
                new Surroundings(
                        clock,
                        InetAddress::getAllByName,
                        () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        Duration.ofSeconds(10)));
    }

    static NoticeOffice open(NoticeOptions options, Path folder, URI address, Surroundings around) throws IOException {
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "notices-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        List<Courier> couriers = new ArrayList<>();
        Patience patience = new Patience(FIRST_WAIT, LONGEST_WAIT, new SecureRandom());
        for (Receiver receiver : receivers(options, address, around, watchdog)) {
            NoticeQueue queue = NoticeQueue.open(folder, receiver.name());
            couriers.add(new Courier(receiver, queue, options.giveUpAfter(), patience, around.clock()));
        }
        warnOfOthers(folder, couriers);
        couriers.forEach(Courier::start);
        return new NoticeOffice(couriers, watchdog);
    }

    private static List<Receiver> receivers(
            NoticeOptions options, URI address, Surroundings around, ScheduledExecutorService watchdog) {
        WebhookReceiver.Line line = new WebhookReceiver.Line(
                new Door(around.resolver()), around.tls(), around.callTime(), watchdog, around.clock());
        List<Receiver> receivers = new ArrayList<>();
        options.webhooks().forEach(webhook -> receivers.add(new WebhookReceiver(webhook, new Events(address), line)));
        options.mail()
                .ifPresent(mail -> receivers.add(
                        new MailReceiver(mail, new Letters(address), around.callTime(), around.callTime())));
        return receivers;
    }

    /** Notices may still wait for somebody who is no longer in the configuration, perhaps by mistake. */
    private static void warnOfOthers(Path folder, List<Courier> couriers) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> known =
                couriers.stream().map(courier -> courier.receiver().name()).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(other -> !known.contains(other.getFileName().toString()))
                    .filter(other -> !Set.of("failed", "torn")
                            .contains(other.getFileName().toString()))
                    .forEach(other -> LOG.warn("Notices may wait in {}, but no such receiver is configured", other));
        }
    }

    @Override
    public void published(Publication publication) {
        tell(receiver -> receiver.about(publication));
    }

    @Override
    public void submissionChanged(SubmissionChange change) {
        tell(receiver -> receiver.about(change));
    }

    @Override
    public void brokerAlerted(BrokerAlert alert) {
        tell(receiver -> receiver.about(alert));
    }

    private void tell(Function<Receiver, List<Parcel>> about) {
        for (Courier courier : couriers) {
            try {
                for (Parcel parcel : about.apply(courier.receiver())) {
                    write(courier, parcel);
                }
            } catch (RuntimeException e) {
                lost.incrementAndGet();
                LOG.error(
                        "A notice for {} could not be made", courier.receiver().name(), e);
            }
        }
    }

    private void write(Courier courier, Parcel parcel) {
        try {
            courier.take(parcel);
        } catch (IOException e) {
            lost.incrementAndGet();
            LOG.error(
                    "A notice for {} could not be written down, so it will not be told: {}",
                    courier.receiver().name(),
                    parcel.content(),
                    e);
        }
    }

    /** How it goes. */
    public NoticeFigures figures() {
        return new NoticeFigures(
                sum(Courier::waiting),
                sum(courier -> courier.queue().failed()),
                sum(courier -> courier.queue().torn()),
                sum(Courier::delivered),
                sum(Courier::failures),
                lost.get());
    }

    private long sum(ToLongFunction<Courier> figure) {
        return couriers.stream().mapToLong(figure).sum();
    }

    /** Has everybody look at the clock again, after it was moved. */
    void wake() {
        couriers.forEach(Courier::wake);
    }

    /** Ends what is under way; it is taken up again at the next start. */
    @Override
    public void close() {
        couriers.forEach(Courier::close);
        watchdog.shutdownNow();
    }
}
