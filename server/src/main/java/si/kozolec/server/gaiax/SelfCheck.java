package si.kozolec.server.gaiax;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import si.kozolec.credential.CertificateChain;
import si.kozolec.credential.DidWeb;
import si.kozolec.credential.JwtSigner;
import si.kozolec.model.LocalizedText;

/** Looks at the key before it signs anything: what a verifier would refuse later is found here, at home. */
public final class SelfCheck {

    private static final Duration SOON = Duration.ofDays(30);

    private SelfCheck() {}

    /** How a look has ended. */
    public enum Outcome {
        PASSED,
        /** It works, and an operator should know it anyway. */
        WARNING,
        /** Nothing is signed like this. */
        FAILED;

        /** {@code passed}, as in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that was looked at.
     *
     * @param code a stable name for programs, {@code host}
     */
    public record Line(String code, Outcome outcome, LocalizedText message) {}

    static Line failed(LocalizedText message) {
        return new Line("key", Outcome.FAILED, message);
    }

    static boolean isGood(List<Line> lines) {
        return lines.stream().noneMatch(line -> line.outcome() == Outcome.FAILED);
    }

    static List<Line> of(HeldKey held, DidWeb did, URI base, Instant now) {
        CertificateChain chain = held.chain();
        PublicKey key = chain.leaf().getPublicKey();
        List<Line> lines = new ArrayList<>();
        Optional<String> algorithm = JwtSigner.algorithm(key);
        lines.add(line("key", algorithm.isPresent(), Outcome.FAILED, algorithm.orElse(key.getAlgorithm())));
        lines.add(line("pair", isPair(held.key(), key), Outcome.FAILED));
        lines.add(line("host", chain.covers(did.host()), Outcome.FAILED, did.host()));
        lines.add(line("order", chain.isOrdered(), Outcome.FAILED));
        lines.add(line("root", chain.endsInRoot(), Outcome.FAILED));
        lines.add(line("time", chain.holdsAt(now), Outcome.FAILED, day(chain.notBefore()), day(chain.notAfter())));
        lines.add(line("soon", now.plus(SOON).isBefore(chain.notAfter()), Outcome.WARNING, day(chain.notAfter())));
        lines.add(
                held.laboratory()
                        ? line("laboratory", false, Outcome.WARNING)
                        : line("extended", chain.isExtendedValidation(), Outcome.WARNING));
        boolean reachable = "https".equals(base.getScheme()) && !DidWeb.isThisMachine(did.host());
        lines.add(line("address", reachable, Outcome.WARNING, did, base));
        return lines;
    }

    private static Line line(String code, boolean right, Outcome otherwise, Object... arguments) {
        return new Line(
                code,
                right ? Outcome.PASSED : otherwise,
                Texts.of("self." + code + (right ? ".passed" : ".wrong"), arguments));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static boolean isPair(PrivateKey key, PublicKey publicKey) {
        byte[] anything = "Kozolec".getBytes(StandardCharsets.US_ASCII);
        String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
