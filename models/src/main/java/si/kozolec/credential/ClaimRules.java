package si.kozolec.credential;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a credential or presentation has to say about itself, and when it holds. */
final class ClaimRules {

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    /** How far the issuer's clock may be from ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private ClaimRules() {}

    static List<CheckResult> check(SignedJwt jwt) {
        boolean presentation = HeaderRules.isPresentation(jwt);
        List<CheckResult> results = new ArrayList<>();
        JsonNode payload = jwt.payload();
        Stream.of("vc", "vp").filter(payload::has).forEach(name -> results.add(Check.CLAIMS.failed("wrapper", name)));
        if (!first(payload.path("@context")).equals(CONTEXT)) {
            results.add(Check.CLAIMS.failed("context", CONTEXT));
        }
        String type = presentation ? "VerifiablePresentation" : "VerifiableCredential";
        if (texts(payload.path("type")).noneMatch(type::equals)) {
            results.add(Check.CLAIMS.failed("type", type));
        }
        String issuer = issuer(payload);
        String header = jwt.inHeader("iss");
        // A presentation names a holder, or nobody.
        if (!presentation && !issuer.equals(header)) {
            results.add(Check.CLAIMS.failed("issuer", "issuer", issuer, header));
        }
        if (payload.has("iss") && !jwt.claim("iss").equals(header)) {
            results.add(Check.CLAIMS.failed("issuer", "iss", jwt.claim("iss"), header));
        }
        if (presentation) {
            return results.isEmpty() ? List.of(Check.CLAIMS.passed(header)) : results;
        }
        if (payload.path("validFrom").isMissingNode()) {
            results.add(Check.CLAIMS.failed("begin"));
        }
        identifiers(payload).ifPresent(results::add);
        return results.isEmpty() ? List.of(Check.CLAIMS.passed(issuer)) : results;
    }

    /** The credential and each of its subjects need names, all of them different. */
    private static Optional<CheckResult> identifiers(JsonNode payload) {
        List<JsonNode> subjects = subjects(payload).toList();
        if (subjects.isEmpty()) {
            return Optional.of(Check.CLAIMS.failed("subject"));
        }
        Set<String> names = new HashSet<>();
        List<String> all = Stream.concat(
                        Stream.of(payload.path("id").asString("")),
                        subjects.stream().map(subject -> subject.path("id").asString("")))
                .toList();
        boolean right = all.stream().allMatch(name -> !name.isEmpty() && names.add(name));
        return right ? Optional.empty() : Optional.of(Check.CLAIMS.failed("names"));
    }

    /** Whether it holds at that moment. */
    static CheckResult validity(SignedJwt jwt, Instant now) {
        Optional<Instant> begins = latest(time(jwt, "validFrom"), seconds(jwt, "nbf"));
        Optional<Instant> ends = earliest(time(jwt, "validUntil"), seconds(jwt, "exp"));
        if (isUnreadable(jwt, "validFrom") || isUnreadable(jwt, "validUntil")) {
            return Check.VALIDITY.failed("unreadable");
        }
        if (begins.isPresent() && begins.get().isAfter(now.plus(SKEW))) {
            return Check.VALIDITY.failed("early", begins.get());
        }
        if (ends.isPresent() && ends.get().isBefore(now.minus(SKEW))) {
            return Check.VALIDITY.failed("late", ends.get());
        }
        return ends.isPresent()
                ? Check.VALIDITY.passed(ends.get())
                : new CheckResult(Check.VALIDITY, Outcome.PASSED, Texts.of("validity.unlimited"));
    }

    /** When it was signed, as far as it says so. */
    static Optional<Instant> signed(SignedJwt jwt) {
        return seconds(jwt, "iat").or(() -> time(jwt, "validFrom"));
    }

    static String issuer(JsonNode payload) {
        JsonNode issuer = payload.path("issuer");
        return issuer.isObject() ? issuer.path("id").asString("") : issuer.asString("");
    }

    static Stream<JsonNode> subjects(JsonNode payload) {
        return several(payload.path("credentialSubject")).filter(JsonNode::isObject);
    }

    /** What the subjects are. */
    static List<String> types(JsonNode payload) {
        return subjects(payload)
                .flatMap(subject -> texts(subject.path("type")))
                .distinct()
                .limit(20)
                .toList();
    }

    /** A value, or each of a list of them. */
    static Stream<JsonNode> several(JsonNode node) {
        return node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.of() : Stream.of(node);
    }

    private static Stream<String> texts(JsonNode node) {
        return several(node).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static String first(JsonNode node) {
        return texts(node).findFirst().orElse("");
    }

    private static boolean isUnreadable(SignedJwt jwt, String name) {
        return jwt.payload().has(name) && time(jwt, name).isEmpty();
    }

    private static Optional<Instant> time(SignedJwt jwt, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(jwt.claim(name)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> seconds(SignedJwt jwt, String name) {
        JsonNode value = jwt.payload().path(name);
        return value.isNumber() && value.canConvertToLong() && Math.abs(value.asLong()) < 1L << 40
                ? Optional.of(Instant.ofEpochSecond(value.asLong()))
                : Optional.empty();
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
