package si.kozolec.server.broker;

import java.util.Set;
import si.kozolec.broker.SecretRef;

/**
 * A secret that the operator lets curators use by its name, and never see: of an address of their own they would otherwise be told it.
 *
 * @param name how curators call it
 * @param where where it is
 * @param hosts the machines that may be shown it, by name
 */
public record NamedSecret(String name, SecretRef where, Set<String> hosts) {

    public NamedSecret {
        hosts = Set.copyOf(hosts);
    }
}
