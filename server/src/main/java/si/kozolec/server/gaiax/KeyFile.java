package si.kozolec.server.gaiax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.credential.CertificateChain;

/** Reads the operator's key from a file in the format PKCS#12. */
final class KeyFile {

    private static final long LARGEST = 1 << 20;

    private KeyFile() {}

    /** @throws KeyTroubleException if there is no key in it that could sign */
    static HeldKey read(GaiaxOptions.Keystore options, Map<String, String> environment) throws KeyTroubleException {
        String password;
        try {
            password = options.password().read(environment, Path.of(""));
        } catch (BrokerTrouble e) {
            throw new KeyTroubleException(e, "key.password-missing", options.password());
        }
        char[] secret = password.toCharArray();
        try {
            KeyStore store = load(options.file(), secret);
            return held(store, alias(store, options), secret, false);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    static KeyStore load(Path file, char[] password) throws KeyTroubleException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new KeyTroubleException(null, "key.file-unreadable", file, "> " + LARGEST);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
            return store;
        } catch (NoSuchFileException e) {
            throw new KeyTroubleException(e, "key.file-missing", file);
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new KeyTroubleException(e, wrong ? "key.password-wrong" : "key.file-unreadable", file, why(e));
        } catch (GeneralSecurityException e) {
            throw new KeyTroubleException(e, "key.file-unreadable", file, why(e));
        }
    }

    /** Java says nothing at all of a file that ends too soon. */
    private static String why(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String alias(KeyStore store, GaiaxOptions.Keystore options) throws KeyTroubleException {
        try {
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            String wanted = options.alias();
            if (wanted.isEmpty() ? keys.size() == 1 : keys.contains(wanted)) {
                return wanted.isEmpty() ? keys.get(0) : wanted;
            }
            String known = String.join(", ", keys);
            throw wanted.isEmpty()
                    ? new KeyTroubleException(null, "key.alias-unsaid", options.file(), keys.size(), known)
                    : new KeyTroubleException(null, "key.alias-unknown", options.file(), wanted, known);
        } catch (GeneralSecurityException e) {
            throw new KeyTroubleException(e, "key.file-unreadable", options.file(), why(e));
        }
    }

    static HeldKey held(KeyStore store, String alias, char[] password, boolean laboratory) throws KeyTroubleException {
        try {
            Certificate @Nullable [] chain = store.getCertificateChain(alias);
            if (chain == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new KeyTroubleException(null, "key.alias-empty", alias);
            }
            return new HeldKey(
                    key,
                    new CertificateChain(Arrays.stream(chain)
                            .map(X509Certificate.class::cast)
                            .toList()),
                    laboratory);
        } catch (GeneralSecurityException e) {
            throw new KeyTroubleException(e, "key.alias-unreadable", alias, why(e));
        }
    }
}
