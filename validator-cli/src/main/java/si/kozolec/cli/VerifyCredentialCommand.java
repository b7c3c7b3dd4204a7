package si.kozolec.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.kozolec.cli.arguments.Option;
import si.kozolec.cli.report.VerdictReport;
import si.kozolec.cli.source.JdkTransport;
import si.kozolec.cli.source.WebEvidence;
import si.kozolec.cli.words.ExitCode;
import si.kozolec.cli.words.Failure;
import si.kozolec.credential.CredentialVerifier;
import si.kozolec.credential.Evidence;
import si.kozolec.credential.EvidenceException;
import si.kozolec.credential.Verdict;

/** Tells whether a signed credential holds: signature, issuer, certificates, status, and the files that it speaks of. */
final class VerifyCredentialCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 2 << 20;

    @Override
    public int run(Shell shell) {
        String operand = shell.arguments().only();
        URI address = address(operand);
        JdkTransport transport = new JdkTransport(PATIENCE);
        WebEvidence evidence = new WebEvidence(transport, address);
        String text = address == null ? read(shell, operand) : fetch(evidence, address);
        Evidence.Terms terms = new Evidence.Terms(
                Instant.now(), anchors(shell), !shell.arguments().has(Option.SKIP_FILES));
        Verdict verdict = new CredentialVerifier(evidence, terms).verify(text);
        if (shell.format().equals("json")) {
            VerdictReport.json(shell.out(), verdict);
        } else {
            new VerdictReport(shell.out(), shell.texts(), shell.coloured()).text(verdict);
        }
        if (verdict.isWrong()) {
            return ExitCode.FINDINGS;
        }
        return verdict.isUnreadable() ? ExitCode.UNREADABLE : ExitCode.CONFORMS;
    }

    /** The address that was named; null when it was a file. */
    private static @Nullable URI address(String operand) {
        if (!operand.startsWith("http://") && !operand.startsWith("https://")) {
            return null;
        }
        try {
            URI address = URI.create(operand);
            if (address.getHost() != null && address.getRawUserInfo() == null && WebEvidence.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Failure.usage("usage-credential-address", operand);
    }

    private static String fetch(WebEvidence evidence, URI address) {
        try {
            return new String(
                    evidence.get(address, "application/vc+jwt, application/vp+jwt;q=0.9, text/plain;q=0.5", LARGEST),
                    UTF_8);
        } catch (EvidenceException e) {
            throw Failure.unreadable(e.text());
        }
    }

    private static String read(Shell shell, String operand) {
        return new String(
                operand.equals("-") ? limited(operand, shell.surroundings().in()) : bytes(shell, operand), UTF_8);
    }

    private static byte[] bytes(Shell shell, String named) {
        try (InputStream in = Files.newInputStream(shell.path(named))) {
            return limited(named, in);
        } catch (IOException e) {
            throw Failure.unreadable("file-unreadable", named, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] limited(String named, InputStream in) {
        try {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw Failure.unreadable("file-unreadable", named, String.valueOf(e.getMessage()));
        }
    }

    /** Whom the user trusts. */
    private static List<X509Certificate> anchors(Shell shell) {
        Optional<String> file = shell.arguments().value(Option.TRUST);
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            List<X509Certificate> anchors = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(shell, file.get())))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!anchors.isEmpty()) {
                return anchors;
            }
        } catch (CertificateException e) {
            // Told below.
        }
        throw Failure.unreadable("trust-unreadable", file.get());
    }
}
