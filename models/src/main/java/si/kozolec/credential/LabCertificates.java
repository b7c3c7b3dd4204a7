package si.kozolec.credential;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the certificates of a laboratory: one that signs itself, and under it those of keys. Nobody outside vouches for them; they show
 * how everything works before an operator has bought a real one.
 *
 * <p>Java reads certificates and has no public way to write them. What is written here (RFC 5280) is read back by Java at once, so a
 * mistake shows when it is made.
 */
public final class LabCertificates {

    private static final Duration ROOT_LIFE = Duration.ofDays(3_650);
    private static final Duration LEAF_LIFE = Duration.ofDays(730);
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String ORGANISATION = "Kozolec (laboratory)";

    private LabCertificates() {}

    /** The certificate of the laboratory itself; its key has to be an EC key, as it signs with it. */
    public static X509Certificate root(KeyPair pair, Instant now) throws GeneralSecurityException {
        byte[] name = name("Kozolec laboratory root");
        byte[] constraints = Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO));
        // Signs certificates and lists of those that are revoked: bits 5 and 6.
        byte[] usage = Der.bits(new byte[] {0x06}, 1);
        List<byte[]> extensions = List.of(
                extension("2.5.29.19", true, constraints),
                extension("2.5.29.15", true, usage),
                extension("2.5.29.14", false, Der.octets(keyId(pair.getPublic()))));
        return certificate(name, pair.getPrivate(), name, pair.getPublic(), now, now.plus(ROOT_LIFE), extensions);
    }

    /** A certificate that a key belongs to that host, for two years. */
    public static X509Certificate leaf(
            PublicKey key, String host, X509Certificate root, PrivateKey rootKey, Instant now)
            throws GeneralSecurityException {
        return leaf(key, host, root, rootKey, now, now.plus(LEAF_LIFE));
    }

    /** The same, for as long as somebody says: to see what becomes of a certificate that has ended. */
    public static X509Certificate leaf(
            PublicKey key, String host, X509Certificate root, PrivateKey rootKey, Instant from, Instant until)
            throws GeneralSecurityException {
        byte[] dnsName = Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
        // Signs: bit 0.
        byte[] usage = Der.bits(new byte[] {(byte) 0x80}, 7);
        List<byte[]> extensions = List.of(
                extension("2.5.29.19", true, Der.sequence()),
                extension("2.5.29.15", true, usage),
                extension("2.5.29.17", false, Der.sequence(dnsName)),
                extension("2.5.29.14", false, Der.octets(keyId(key))),
                extension("2.5.29.35", false, Der.sequence(Der.tagged(0x80, keyId(root.getPublicKey())))));
        byte[] issuer = root.getSubjectX500Principal().getEncoded();
        return certificate(issuer, rootKey, name(host), key, from, until, extensions);
    }

    private static X509Certificate certificate(
            byte[] issuer,
            PrivateKey issuerKey,
            byte[] subject,
            PublicKey key,
            Instant from,
            Instant until,
            List<byte[]> extensions)
            throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
        byte[] content = Der.sequence(
                Der.tagged(0xA0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(127, new SecureRandom()).setBit(126)),
                algorithm,
                issuer,
                Der.sequence(Der.time(from), Der.time(until)),
                subject,
                key.getEncoded(),
                Der.tagged(0xA3, Der.sequence(extensions.toArray(byte[][]::new))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuerKey);
        signature.update(content);
        byte[] certificate = Der.sequence(content, algorithm, Der.bits(signature.sign(), 0));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] name(String common) {
        return Der.sequence(Stream.of(attribute("2.5.4.10", ORGANISATION), attribute("2.5.4.3", common))
                .map(Der::set)
                .toArray(byte[][]::new));
    }

    private static byte[] attribute(String type, String value) {
        return Der.sequence(Der.identifier(type), Der.text(value));
    }

    private static byte[] extension(String id, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.identifier(id), Der.yes(), Der.octets(value))
                : Der.sequence(Der.identifier(id), Der.octets(value));
    }

    private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 20);
    }
}
