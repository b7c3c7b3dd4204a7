package si.kozolec.credential;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The certificates that say whose a key is: the key's own first, each signed by the next, the last by itself. */
public final class CertificateChain {

    private static final int MOST = 10;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final List<X509Certificate> certificates;

    /** @throws IllegalArgumentException if there is none */
    public CertificateChain(List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one certificate");
        }
        this.certificates = List.copyOf(certificates);
    }

    /** Reads a chain in PEM; empty when it is none. */
    public static Optional<CertificateChain> parse(byte[] pem) {
        try {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            return certificates.isEmpty() || certificates.size() > MOST
                    ? Optional.empty()
                    : Optional.of(new CertificateChain(certificates));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    public X509Certificate leaf() {
        return certificates.get(0);
    }

    public X509Certificate root() {
        return certificates.get(certificates.size() - 1);
    }

    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** Whether each is signed by the next, and by one that may sign certificates. */
    public boolean isOrdered() {
        for (int index = 0; index + 1 < certificates.size(); index++) {
            X509Certificate issuer = certificates.get(index + 1);
            if (issuer.getBasicConstraints() < 0 || !isSignedBy(certificates.get(index), issuer)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last has signed itself. */
    public boolean endsInRoot() {
        return isSignedBy(root(), root());
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** From when on all of them hold. */
    public Instant notBefore() {
        return certificates.stream()
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Until when all of them hold. */
    public Instant notAfter() {
        return certificates.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    public boolean holdsAt(Instant time) {
        return !time.isBefore(notBefore()) && !time.isAfter(notAfter());
    }

    /** Whether the leaf is for that host, by an alternative name: one star may stand for the first word of a name (RFC 6125). */
    public boolean covers(String host) {
        try {
            Collection<List<?>> names = leaf().getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> covers(name, host.toLowerCase(Locale.ROOT)));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static boolean covers(List<?> name, String host) {
        String text = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
        if (Integer.valueOf(IP_ADDRESS).equals(name.get(0))) {
            return text.equals(host);
        }
        boolean wild = text.startsWith("*.") && host.indexOf('.') > 0;
        return Integer.valueOf(DNS_NAME).equals(name.get(0))
                && (text.equals(host)
                        || (wild && host.substring(host.indexOf('.')).equals(text.substring(1))));
    }

    /** Whether it leads to one of those. */
    boolean leadsTo(Collection<X509Certificate> anchors) {
        return certificates.stream().anyMatch(anchors::contains);
    }

    /** Whether the leaf says that its owner was looked at closely: extended validation (CA/Browser Forum, policy 2.23.140.1.1). */
    public boolean isExtendedValidation() {
        byte @Nullable [] policies = leaf().getExtensionValue("2.5.29.32");
        // The policy's identifier as it is encoded: the tag, the length, 2.23, 140, 1, 1.
        return policies != null
                && new String(policies, StandardCharsets.ISO_8859_1).contains("\u0006\u0005g\u0081\f\u0001\u0001");
    }

    /** As it is written to be read by others. */
    public byte[] pem() {
        StringBuilder pem = new StringBuilder();
        Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        for (X509Certificate certificate : certificates) {
            try {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(base64.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateException e) {
                throw new IllegalStateException("it was read before", e);
            }
        }
        return pem.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
