package si.kozolec.server.broker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.SecretRef;
import si.kozolec.model.LocalizedText;

/**
 * What a curator says of a broker. A secret is named, and used only when the operator has let all machines see it that would.
 *
 * <p>Somebody who could name a file and a machine of her own would otherwise read the files of this server.
 */
final class CuratorsWord implements BrokerReading.Said {

    /** Where a secret is that the operator does not know by that name any more: nowhere. */
    static final String GONE = "broker-secret";

    private final Map<String, String> said;
    private final Map<String, NamedSecret> secrets;
    private final boolean kept;
    private final Map<String, LocalizedText> problems = new LinkedHashMap<>();

    /** @param kept whether it was found right once; then a secret that is gone since is missed only when it is needed */
    CuratorsWord(Map<String, String> said, Map<String, NamedSecret> secrets, boolean kept) {
        this.said = said;
        this.secrets = secrets;
        this.kept = kept;
    }

    @Override
    public String value(String member) {
        return said.getOrDefault(member, "").strip();
    }

    @Override
    public void refuse(String member, String sl, String en) {
        problems.putIfAbsent(member, new LocalizedText(sl, en));
    }

    @Override
    public @Nullable SecretRef secret(Set<String> hosts) {
        String name = value("secret");
        NamedSecret secret = secrets.get(name);
        if (secret != null && secret.hosts().containsAll(hosts)) {
            return secret.where();
        }
        if (kept) {
            return new SecretRef(GONE, name);
        }
        if (secret == null) {
            refuse(
                    "secret",
                    "mora biti ime skrivnosti, ki jo je dal upravljavec (broker-secret)",
                    "must be the name of a secret that the operator has given (broker-secret)");
        } else {
            refuse(
                    "secret",
                    "te skrivnosti upravljavec ne da vsem tem strojem (hosts): " + String.join(", ", hosts),
                    "the operator does not let all of these machines see this secret (hosts): "
                            + String.join(", ", hosts));
        }
        return null;
    }

    /** What is wrong, by member. */
    Map<String, LocalizedText> problems() {
        return problems;
    }
}
