package si.kozolec.server.gaiax;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import si.kozolec.credential.CertificateChain;
import si.kozolec.credential.JwtSigner;
import si.kozolec.credential.LabCertificates;

/**
 * The key of a server whose operator has not brought one: made when it is first needed, and made anew when its certificate is about to
 * end or is for another host. Only this server's account can read it.
 *
 * <pre>
 * identity/
 *   laboratory.p12      the key that signs, and the one that signs its certificates
 *   laboratory.secret   the password of that file
 * </pre>
 */
final class LabKeys {

    private static final Duration BEFORE_THE_END = Duration.ofDays(30);
    private static final String SIGNING = "signing";
    private static final String ROOT = "root";

    private final Path folder;
    private final String algorithm;

    /** @param algorithm how keys are to sign, {@code PS256} or {@code ES256} */
    LabKeys(Path folder, String algorithm) {
        this.folder = folder;
        this.algorithm = algorithm;
    }

    /** The key that signs for that host now. */
    HeldKey key(String host, Instant now) throws KeyTroubleException {
        try {
            char[] password = password();
            Path file = folder.resolve("laboratory.p12");
            KeyStore store;
            if (Files.exists(file)) {
                store = KeyFile.load(file, password);
                HeldKey held = KeyFile.held(store, SIGNING, password, true);
                if (isGood(held, host, now)) {
                    return held;
                }
            } else {
                store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                makeRoot(store, password, now);
            }
            makeLeaf(store, password, host, now);
            write(file, store, password);
            return KeyFile.held(store, SIGNING, password, true);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyTroubleException(e, "key.laboratory", folder, String.valueOf(e.getMessage()));
        }
    }

    private boolean isGood(HeldKey held, String host, Instant now) {
        CertificateChain chain = held.chain();
        return chain.covers(host)
                && now.plus(BEFORE_THE_END).isBefore(chain.notAfter())
                && JwtSigner.algorithm(chain.leaf().getPublicKey())
                        .filter(algorithm::equals)
                        .isPresent();
    }

    private static void makeRoot(KeyStore store, char[] password, Instant now) throws GeneralSecurityException {
        KeyPair pair = pair("ES256");
        store.setKeyEntry(ROOT, pair.getPrivate(), password, new Certificate[] {LabCertificates.root(pair, now)});
    }

    private void makeLeaf(KeyStore store, char[] password, String host, Instant now) throws GeneralSecurityException {
        X509Certificate root = (X509Certificate) store.getCertificate(ROOT);
        PrivateKey rootKey = (PrivateKey) store.getKey(ROOT, password);
        KeyPair pair = pair(algorithm);
        X509Certificate leaf = LabCertificates.leaf(pair.getPublic(), host, root, rootKey, now);
        store.setKeyEntry(SIGNING, pair.getPrivate(), password, new Certificate[] {leaf, root});
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        boolean rsa = algorithm.equals("PS256");
        KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
        if (rsa) {
            generator.initialize(3072);
        } else {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator.generateKeyPair();
    }

    /** The format wants a password. Here it keeps out only those who see the one file and not the other. */
    private char[] password() throws IOException {
        Files.createDirectories(folder);
        forUsAlone(folder, "rwx------");
        Path file = folder.resolve("laboratory.secret");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Path fresh = fresh("laboratory.secret");
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip().toCharArray();
    }

    private void write(Path file, KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        Path fresh = fresh("laboratory.p12");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty file that nobody else can read, before anything is in it. */
    private Path fresh(String name) throws IOException {
        Path fresh = folder.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        forUsAlone(fresh, "rw-------");
        return fresh;
    }

    private static void forUsAlone(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, Set.copyOf(PosixFilePermissions.fromString(permissions)));
        }
    }
}
