package si.kozolec.server.gaiax;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import si.kozolec.broker.SecretRef;
import si.kozolec.credential.LabCertificates;
import si.kozolec.server.gaiax.GaiaxOptions.Keystore;

/** Key files as an operator brings them, in order and not. */
final class KeyFiles {

    static final String HOST = "modeli.example.si";

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private final Path folder;
    private final Clock clock;

    KeyFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static KeyPair pair() throws GeneralSecurityException {
        return pair("secp256r1");
    }

    static KeyPair pair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /** A certificate of a key for that host that holds so much longer, and its root. */
    X509Certificate[] chain(KeyPair pair, String host, Duration life) throws GeneralSecurityException {
        KeyPair rootPair = pair();
        Instant now = clock.instant();
        Instant from = (life.isNegative() ? now.plus(life) : now).minus(Duration.ofHours(1));
        X509Certificate root = LabCertificates.root(rootPair, from);
        X509Certificate leaf =
                LabCertificates.leaf(pair.getPublic(), host, root, rootPair.getPrivate(), from, now.plus(life));
        return new X509Certificate[] {leaf, root};
    }

    /** A new key for that host. */
    Keystore good(String name, String host, Duration life) throws Exception {
        KeyPair pair = pair();
        return file(name, pair, chain(pair, host, life));
    }

    /** A key with whatever certificates. */
    Keystore file(String name, KeyPair pair, X509Certificate... chain) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(name, pair.getPrivate(), PASSWORD, chain);
        return write(name, store);
    }

    /** A file with two keys. */
    Keystore two(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : new String[] {"old", "new"}) {
            KeyPair pair = pair();
            store.setKeyEntry(alias, pair.getPrivate(), PASSWORD, chain(pair, HOST, Duration.ofDays(365)));
        }
        return write(name, store);
    }

    private Keystore write(String name, KeyStore store) throws Exception {
        Path file = folder.resolve(name + ".p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return new Keystore(file, new SecretRef("env", "KEYSTORE"), "");
    }
}
