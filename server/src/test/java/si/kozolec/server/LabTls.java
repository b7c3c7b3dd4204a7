package si.kozolec.server;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import si.kozolec.credential.LabCertificates;

/** TLS by certificates of a laboratory: whoever is given this context trusts it, and nobody else does. */
public final class LabTls {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private LabTls() {}

    /** TLS with a fresh certificate of that name. */
    public static SSLContext certificate(String host) throws Exception {
        KeyPair rootPair = pair();
        KeyPair pair = pair();
        Instant now = Instant.now();
        X509Certificate root = LabCertificates.root(rootPair, now);
        X509Certificate leaf = LabCertificates.leaf(pair.getPublic(), host, root, rootPair.getPrivate(), now);
        KeyStore key = empty();
        key.setKeyEntry("own", pair.getPrivate(), PASSWORD, new Certificate[] {leaf, root});
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(key, PASSWORD);
        KeyStore known = empty();
        known.setCertificateEntry("root", root);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
