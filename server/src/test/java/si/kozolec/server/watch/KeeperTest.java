package si.kozolec.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.audit.WatchedTypes;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerAddress;
import si.kozolec.broker.BrokerKind;
import si.kozolec.model.ModelId;
import si.kozolec.server.HandClock;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.BrokerOptions;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.validation.Judge;
import si.kozolec.validation.ModelSource;
import si.kozolec.validation.StarterSource;

/** A subscription is kept alive as long as it is wanted, and not longer, while time goes by. */
class KeeperTest {

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final Map<String, RegisteredBroker> register = new ConcurrentHashMap<>();
    private SubscribedBroker broker;
    private SubscribedBroker other;
    private AuditHouse house;
    private WatchFiles files;
    private Keeper keeper;

    @BeforeEach
    void open() throws IOException {
        broker = new SubscribedBroker();
        other = new SubscribedBroker();
        register.put("city", registered(broker.address()));
        ModelSource models = StarterSource.open();
        Judge judge = new Judge(models);
        BrokerOptions options = new BrokerOptions(
                List.copyOf(register.values()),
                List.of(),
                AllowedNetworks.parse(List.of("127.0.0.0/8")).orElseThrow(),
                Set.of(URI.create(other.address()).getPort()));
        house = AuditHouse.open(options, folder, folder, models, judge, Map.of(), clock);
        files = new WatchFiles(folder.resolve("watches"));
        Brokers brokers = new Brokers(name -> Optional.ofNullable(register.get(name)), one -> house.client(one));
        keeper = new Keeper(brokers, new WatchedTypes(models, judge), new Home(), files, clock);
    }

    @AfterEach
    void close() {
        house.close();
        broker.close();
        other.close();
    }

    private static RegisteredBroker registered(String address) throws IOException {
        return new RegisteredBroker(
                "city",
                new Broker(BrokerAddress.parse(address), BrokerKind.NGSI_LD, "", "", new Authentication.None()),
                true);
    }

    @Test
    void a_subscription_is_renewed_when_half_of_its_time_is_over() throws Exception {
        LiveWatch watch = watched();
        Instant first = end();

        clock.pass(Duration.ofHours(11));
        keeper.tend(watch);
        assertThat(end()).isEqualTo(first);

        clock.pass(Duration.ofHours(1));
        keeper.tend(watch);
        assertThat(end()).isEqualTo(clock.instant().plus(Keeper.LIFE));
        assertThat(files.watch("city").orElseThrow().subscribed())
                .isEqualTo(watch.watch().subscribed());
        assertThat(broker.subscriptions).hasSize(1);
    }

    @Test
    void a_broker_that_knows_no_changes_gets_a_new_one_before_the_old_one_ends() throws Exception {
        LiveWatch watch = watched();
        String old = broker.id();
        broker.unchanging = true;

        clock.pass(Duration.ofHours(13));
        keeper.tend(watch);

        assertThat(broker.subscriptions).hasSize(1).doesNotContainKey(old);
        List<String> changes = broker.calls.stream()
                .filter(call -> call.startsWith("POST") || call.startsWith("DELETE"))
                .map(call -> call.replaceAll(" .*", ""))
                .toList();
        assertThat(changes).containsExactly("POST", "POST", "DELETE");
    }

    @Test
    void a_watch_that_is_wanted_no_more_ends_when_the_broker_is_there_again() throws Exception {
        LiveWatch watch = watched();
        watch.become(Watch::unwanted, files);
        broker.status = 503;

        assertThat(keeper.tend(watch)).isTrue();
        assertThat(watch.watch().state()).isEqualTo("ending");
        assertThat(watch.watch().trouble().en()).contains("503");

        broker.status = 0;
        assertThat(keeper.tend(watch)).isFalse();
        assertThat(broker.subscriptions).isEmpty();
        assertThat(files.brokers()).isEmpty();
    }

    @Test
    void one_that_the_broker_never_ended_is_left_when_its_time_is_over() throws Exception {
        LiveWatch watch = watched();
        watch.become(Watch::unwanted, files);
        broker.status = 403;
        keeper.tend(watch);

        clock.pass(Duration.ofHours(25));

        assertThat(keeper.tend(watch)).isFalse();
    }

    @Test
    void an_answer_that_got_lost_leaves_no_subscription_behind() throws Exception {
        LiveWatch watch = watch(WatchWish.ALL);
        broker.breaksOff = true;
        keeper.tend(watch);
        assertThat(broker.subscriptions).hasSize(1);
        assertThat(watch.watch().state()).isEqualTo("troubled");
        String lost = broker.id();

        broker.breaksOff = false;
        keeper.tend(watch);

        assertThat(watch.watch().state()).isEqualTo("watching");
        assertThat(broker.subscriptions).hasSize(1).doesNotContainKey(lost);
    }

    @Test
    void another_broker_under_the_same_name_is_subscribed_to_anew() throws Exception {
        LiveWatch watch = watched();
        register.put("city", registered(other.address()));

        keeper.tend(watch);

        assertThat(other.subscriptions).hasSize(1);
        assertThat(watch.watch().address()).isEqualTo(other.address());
        register.clear();
        assertThat(keeper.tend(watch)).isFalse();
        assertThat(files.brokers()).isEmpty();
    }

    @Test
    void a_type_that_does_not_live_in_the_broker_yet_is_watched_when_it_is_wished() throws Exception {
        LiveWatch watch = watch(new WatchWish(List.of("WasteContainer", "OffStreetParking"), 5, false));
        keeper.tend(watch);

        assertThat(broker.subscription().path("entities").valueStream())
                .extracting(entity -> entity.path("type").asString())
                .contains(SubscribedBroker.PARKING)
                .anyMatch(type -> type.startsWith("https://") && type.endsWith("/WasteContainer"))
                .hasSize(2);

        LiveWatch nothing = watch(new WatchWish(List.of("Vehicle"), 5, false));
        keeper.tend(nothing);
        assertThat(nothing.watch().trouble()).isEqualTo(Texts.of("nothing"));
    }

    private LiveWatch watched() throws IOException {
        LiveWatch watch = watch(WatchWish.ALL);
        assertThat(keeper.tend(watch)).isTrue();
        assertThat(watch.watch().state()).as(watch.watch().trouble().en()).isEqualTo("watching");
        return watch;
    }

    private LiveWatch watch(WatchWish wish) throws IOException {
        Watch watch = Watch.of("city", registered(broker.address()).broker(), wish, clock.instant(), "Ana");
        files.write(watch);
        return new LiveWatch(watch, Seen.NOTHING, Duration.ZERO);
    }

    private Instant end() {
        return Instant.parse(broker.subscription().path("expiresAt").asString());
    }

    /** Nobody calls there. */
    private static final class Home implements WatchAddresses {

        @Override
        public boolean isReachedBy(Broker broker) {
            return true;
        }

        @Override
        public URI notifications(String key) {
            return URI.create("http://127.0.0.1:1/notifications/" + key);
        }

        @Override
        public @Nullable URI context(Collection<ModelId> models) {
            return null;
        }
    }
}
