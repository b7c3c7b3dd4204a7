package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.credential.CertificateChain;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;

/** Something to be added to the ledger: all of it, or none. */
final class LedgerEntry {

    private final Map<String, byte[]> files = new HashMap<>();
    private final List<LedgerEvent> events = new ArrayList<>();

    /** The credential of a version. */
    LedgerEntry credential(ModelId model, Version version, String jwt) {
        return put(LedgerPaths.credential(model, version), jwt.getBytes(UTF_8));
    }

    /** What a clearing house has issued about a version. */
    LedgerEntry compliance(ModelId model, Version version, String jwt) {
        return put(LedgerPaths.compliance(model, version), jwt.getBytes(UTF_8));
    }

    /** What the organisation says of itself under that name. */
    LedgerEntry own(String name, String jwt) {
        return put(LedgerPaths.own(name), jwt.getBytes(UTF_8));
    }

    /** The certificates of a key. */
    LedgerEntry key(int number, CertificateChain chain) {
        return put(LedgerPaths.key(number), chain.pem());
    }

    private LedgerEntry put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    LedgerEntry add(LedgerEvent event) {
        events.add(event);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<LedgerEvent> events() {
        return events;
    }

    boolean isEmpty() {
        return files.isEmpty() && events.isEmpty();
    }
}
