package si.kozolec.server.broker;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.broker.Authentication;
import si.kozolec.broker.Broker;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.egress.EgressRule;

/**
 * Knows which brokers may be asked: those that the operator has written into the configuration, and those that curators have
 * registered. May be shared between threads.
 */
public final class BrokerRegister {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerRegister.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST = 1_000;

    private final Map<String, RegisteredBroker> brokers = new TreeMap<>();
    private final List<RegisterEvent> history = new ArrayList<>();
    private final Map<String, NamedSecret> secrets = new HashMap<>();
    private final EgressRule rule;
    private final RegisterFile file;
    private final Clock clock;

    BrokerRegister(BrokerOptions options, RegisterFile file, Clock clock) {
        this.rule = options.rule();
        this.file = file;
        this.clock = clock;
        options.secrets().forEach(secret -> secrets.put(secret.name(), secret));
        file.read().forEach(this::take);
        for (RegisteredBroker fixed : options.brokers()) {
            if (brokers.put(fixed.id(), fixed) != null) {
                LOG.warn(
                        "the broker {} stands in the configuration; what was registered under that name is left",
                        fixed.id());
            }
        }
    }

    /** All of them, by name. */
    public synchronized List<RegisteredBroker> all() {
        return List.copyOf(brokers.values());
    }

    public synchronized Optional<RegisteredBroker> find(String id) {
        return Optional.ofNullable(brokers.get(id));
    }

    /** What curators did with a broker, the last first. */
    public synchronized List<RegisterEvent> history(String id) {
        List<RegisterEvent> events = new ArrayList<>();
        history.stream().filter(event -> event.id().equals(id)).forEach(event -> events.add(0, event));
        return events;
    }

    /** The names of the secrets that curators may use. */
    public List<String> secrets() {
        return secrets.keySet().stream().sorted().toList();
    }

    /**
     * Registers a broker.
     *
     * @param said what is said of it, by {@link BrokerReading#MEMBERS}
     * @throws RegisterRefusedException if there is one of that name, or something that is said is wrong
     */
    public synchronized RegisteredBroker register(Person who, String id, Map<String, String> said)
            throws RegisterRefusedException {
        Map<String, LocalizedText> problems = new TreeMap<>();
        if (!NAME.matcher(id).matches() || id.length() > LONGEST_NAME) {
            problems.put(
                    "id",
                    new LocalizedText(
                            "ima lahko male črke, števke in vmes vezaje, do 60 znakov",
                            "may have small letters, digits and hyphens between them, up to 60 characters"));
        }
        requireRight(said, problems);
        if (brokers.containsKey(id)) {
            throw new RegisterRefusedException(
                    "Posrednik s tem imenom že je.", "There is a broker of that name already.");
        }
        if (brokers.size() >= MOST) {
            throw new RegisterRefusedException("Posrednikov je preveč.", "There are too many brokers.");
        }
        return keep(who, RegisterEvent.What.REGISTERED, id, said);
    }

    /**
     * Says something else of a broker.
     *
     * @throws RegisterRefusedException if it stands in the configuration, or something that is said is wrong
     */
    public synchronized RegisteredBroker change(Person who, RegisteredBroker broker, Map<String, String> said)
            throws RegisterRefusedException {
        requireFree(broker);
        requireRight(said, new TreeMap<>());
        return keep(who, RegisterEvent.What.CHANGED, broker.id(), said);
    }

    /**
     * Removes a broker.
     *
     * @throws RegisterRefusedException if it stands in the configuration
     */
    public synchronized void remove(Person who, RegisteredBroker broker) throws RegisterRefusedException {
        requireFree(broker);
        write(who, RegisterEvent.What.REMOVED, broker.id(), Map.of());
    }

    private void requireFree(RegisteredBroker broker) throws RegisterRefusedException {
        if (broker.fixed()) {
            throw new RegisterRefusedException(
                    "Ta posrednik je zapisan v nastavitvah strežnika; spremeni ga lahko le upravljavec.",
                    "This broker stands in the configuration of the server; only the operator can change it.");
        }
        if (!brokers.containsKey(broker.id())) {
            throw new RegisterRefusedException("Posrednika ni več.", "The broker is gone.");
        }
    }

    /** Tells all that is wrong with what is said, and with what was said before, at once. */
    private void requireRight(Map<String, String> said, Map<String, LocalizedText> problems)
            throws RegisterRefusedException {
        CuratorsWord word = new CuratorsWord(said, secrets, false);
        said.forEach((member, value) -> {
            if (value.length() > LONGEST_VALUE) {
                word.refuse(member, "je predolgo", "is too long");
            }
        });
        Broker broker = new BrokerReading(word).broker();
        if (broker != null) {
            reach(broker.address().base(), "url", word);
            if (broker.authentication() instanceof Authentication.ClientCredentials client) {
                reach(client.tokenUrl(), "token-url", word);
            }
        }
        problems.putAll(word.problems());
        if (!problems.isEmpty()) {
            throw new RegisterRefusedException(problems);
        }
    }

    /** What the address alone tells; where its name leads is looked at for each connection. */
    private void reach(URI address, String member, CuratorsWord word) {
        try {
            rule.require(address);
        } catch (BrokerTrouble e) {
            word.refuse(member, e.text().sl(), e.text().en());
        }
    }

    private RegisteredBroker keep(Person who, RegisterEvent.What what, String id, Map<String, String> said)
            throws RegisterRefusedException {
        write(who, what, id, said);
        return requireNonNull(brokers.get(id), "what was found right can be read again");
    }

    private void write(Person who, RegisterEvent.What what, String id, Map<String, String> said)
            throws RegisterRefusedException {
        if (file.isFull()) {
            throw new RegisterRefusedException(
                    "Register posrednikov je poln; povejte upravljavcu.",
                    "The register of brokers is full; tell the operator.");
        }
        RegisterEvent event = new RegisterEvent(clock.instant(), who.id(), who.name(), what, id, said);
        file.add(event);
        take(event);
    }

    private void take(RegisterEvent event) {
        history.add(event);
        if (event.what() == RegisterEvent.What.REMOVED) {
            brokers.remove(event.id());
            return;
        }
        Broker broker = new BrokerReading(new CuratorsWord(event.said(), secrets, true)).broker();
        if (broker == null) {
            LOG.error("what is registered of the broker {} cannot be understood any more", event.id());
            brokers.remove(event.id());
        } else {
            brokers.put(event.id(), new RegisteredBroker(event.id(), broker, false));
        }
    }
}
