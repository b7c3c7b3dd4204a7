package si.kozolec.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.SecretRef;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.NamedSecret;

/**
 * Reads the secrets that curators may name when they register a broker: {@code broker-secret.city.file} in the file or {@code
 * KOZOLEC_BROKER_SECRET_CITY_FILE} around it. Which machines see one is the operator's word, not the curator's.
 */
final class BrokerSecretSettings {

    /** What their names begin with. */
    static final String TABLE = "broker-secret";

    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]+]");

    private final NamedSettings settings = new NamedSettings(TABLE, "file", "env", "hosts");

    boolean take(String key, String value, String where) {
        return settings.take(key, value, where);
    }

    boolean takeVariable(String name, String value) {
        return settings.takeVariable(name, value);
    }

    /** All secrets that are right; what is wrong with the others is told. */
    List<NamedSecret> secrets(Consumer<LocalizedText> problems) {
        return settings.all(problems).stream()
                .flatMap(said -> Stream.ofNullable(secret(said)))
                .toList();
    }

    private static @Nullable NamedSecret secret(NamedSettings.One said) {
        Optional<SecretRef> where = where(said);
        Set<String> hosts = Pattern.compile("[,\\s]+")
                .splitAsStream(said.value("hosts", "").toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
        if (hosts.isEmpty()
                || !hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            said.refuse(
                    "hosts",
                    "mora biti seznam imen strojev, ki skrivnost smejo dobiti, npr. orion.mesto.si, prijava.mesto.si",
                    "must list the machines that may be shown the secret, such as orion.city.si, login.city.si");
            return null;
        }
        return where.map(found -> new NamedSecret(said.name(), found, hosts)).orElse(null);
    }

    private static Optional<SecretRef> where(NamedSettings.One said) {
        String file = said.value("file", "");
        String variable = said.value("env", "");
        Optional<SecretRef> where = file.isEmpty() == variable.isEmpty()
                ? Optional.empty()
                : SecretRef.parse(file.isEmpty() ? "env:" + variable : "file:" + file);
        if (where.isEmpty()) {
            said.refuse(
                    file.isEmpty() ? "env" : "file",
                    "potrebna je ena od nastavitev file (pot) in env (ime spremenljivke)",
                    "one of file (a path) and env (the name of a variable) is needed");
        }
        return where;
    }
}
