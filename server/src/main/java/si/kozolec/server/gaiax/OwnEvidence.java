package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Transport;
import si.kozolec.credential.Evidence;
import si.kozolec.credential.EvidenceException;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.StoredFile;
import si.kozolec.server.egress.AllowedNetworks;
import si.kozolec.server.egress.EgressRule;
import si.kozolec.server.egress.PinnedTransport;

/**
 * Brings what a verifier has to see: of this server from its own shelves, without calling anybody; of others only from the hosts that
 * the operator has named, and by https.
 */
final class OwnEvidence implements Evidence, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String STATUS = "/gaia-x/status/";
    private static final String CHAINS = "/gaia-x/chains/";
    private static final String MODELS = "/models/";

    private final CredentialOffice office;
    private final Catalogue catalogue;
    private final Set<String> hosts;
    private final PinnedTransport transport;

    OwnEvidence(CredentialOffice office, Catalogue catalogue, Set<String> hosts, AllowedNetworks networks) {
        this.office = office;
        this.catalogue = catalogue;
        this.hosts = hosts;
        Set<URI> named =
                hosts.stream().map(host -> URI.create("https://" + host)).collect(Collectors.toSet());
        this.transport = new PinnedTransport(new EgressRule(networks, Set.of(443), named), PATIENCE);
    }

    @Override
    public byte[] fetch(Kind kind, URI address) throws EvidenceException {
        Identity identity = office.identity();
        if (identity.did().rules(address)) {
            return own(identity, address).orElseThrow(() -> EvidenceException.missing(address, 404));
        }
        if (!"https".equals(address.getScheme()) || !hosts.contains(address.getRawAuthority())) {
            throw EvidenceException.forbidden(address);
        }
        return foreign(transport, kind, address);
    }

    /** One call, and a good answer to it. */
    private static byte[] foreign(Transport transport, Kind kind, URI address) throws EvidenceException {
        try {
            Answer answer =
                    transport.send(new Call("GET", address, Map.of("Accept", kind.accept()), new byte[0], kind.most()));
            if (answer.status() != 200) {
                throw EvidenceException.missing(address, answer.status());
            }
            return answer.body();
        } catch (BrokerTrouble e) {
            throw new EvidenceException(e.text(), e);
        }
    }

    private Optional<byte[]> own(Identity identity, URI address) {
        if (address.equals(identity.did().document())) {
            return identity.document();
        }
        String folder = String.valueOf(identity.base().getRawPath());
        String path = String.valueOf(address.getPath());
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        String below = path.substring(folder.length());
        if (below.equals(Identity.CHAIN)) {
            return identity.chain("");
        } else if (below.startsWith(CHAINS) && below.endsWith(".pem")) {
            return identity.chain(below.substring(CHAINS.length(), below.length() - 4));
        } else if (below.startsWith(STATUS) && below.substring(STATUS.length()).matches("[1-9]\\d{0,5}")) {
            return office.statusList(Integer.parseInt(below.substring(STATUS.length())))
                    .map(jwt -> jwt.getBytes(UTF_8));
        }
        return below.startsWith(MODELS) ? file(below.substring(MODELS.length())) : Optional.empty();
    }

    private Optional<byte[]> file(String path) {
        List<String> parts = List.of(path.split("/", 4));
        if (parts.size() < 4) {
            return Optional.empty();
        }
        return ModelId.of(parts.get(0), parts.get(1))
                .flatMap(id -> catalogue.snapshot().find(id))
                .flatMap(entry -> Version.parse(parts.get(2)).map(entry.versions()::get))
                .flatMap(version -> catalogue.file(version, parts.get(3)))
                .map(StoredFile::bytes);
    }

    @Override
    public void close() {
        transport.close();
    }
}
