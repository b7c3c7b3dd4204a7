package si.kozolec.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.SecretRef;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.BrokerReading;
import si.kozolec.server.broker.RegisteredBroker;

/**
 * Reads the context brokers: any number of them, {@code broker.ljubljana.url} in the file or {@code KOZOLEC_BROKER_LJUBLJANA_URL}
 * around it. A secret is only referred to, never written there.
 */
final class BrokerSettings {

    /** What their names begin with. */
    static final String TABLE = "broker";

    private final NamedSettings settings =
            new NamedSettings(TABLE, BrokerReading.MEMBERS.stream().sorted().toArray(String[]::new));

    boolean take(String key, String value, String where) {
        return settings.take(key, value, where);
    }

    boolean takeVariable(String name, String value) {
        return settings.takeVariable(name, value);
    }

    /** All brokers that are right; what is wrong with the others is told. */
    List<RegisteredBroker> brokers(Consumer<LocalizedText> problems) {
        return settings.all(problems).stream()
                .flatMap(said -> Stream.ofNullable(new BrokerReading(new OperatorsWord(said)).broker())
                        .map(broker -> new RegisteredBroker(said.name(), broker, true)))
                .toList();
    }

    /** What the operator says of one: where the secret is she says herself, and whom it is shown too. */
    record OperatorsWord(NamedSettings.One said) implements BrokerReading.Said {

        @Override
        public String value(String member) {
            return said.value(member, "");
        }

        @Override
        public void refuse(String member, String sl, String en) {
            said.refuse(member, sl, en);
        }

        @Override
        public @Nullable SecretRef secret(Set<String> hosts) {
            Optional<SecretRef> secret = SecretRef.parse(value("secret"));
            if (secret.isEmpty()) {
                // Not what was written there: it may be the secret itself.
                refuse(
                        "secret",
                        "mora biti env:IME ali file:POT; skrivnost sama ne sme stati v nastavitvah",
                        "must be env:NAME or file:PATH; the secret itself never stands in the settings");
            }
            return secret.orElse(null);
        }
    }
}
