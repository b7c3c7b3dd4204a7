package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.broker.Credentials;
import si.kozolec.broker.Transport;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the language of a target: what an event means there, and what its answers mean here. */
final class HttpTarget {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int LONGEST_REASON = 300;
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 502, 503, 504);
    private static final Set<BrokerTrouble.Reason> OURS_TO_MEND = Set.of(
            BrokerTrouble.Reason.ADDRESS_FORBIDDEN,
            BrokerTrouble.Reason.PORT_FORBIDDEN,
            BrokerTrouble.Reason.UNENCRYPTED,
            BrokerTrouble.Reason.SECRET_MISSING);
    private static final JsonMapper JSON = new JsonMapper();

    private final TargetOptions options;
    private final Transport transport;
    private final Credentials credentials;
    private final CredentialOffice office;
    private final Clock clock;

    HttpTarget(
            TargetOptions options,
            Transport transport,
            Map<String, String> environment,
            CredentialOffice office,
            Clock clock) {
        this.options = options;
        this.transport = transport;
        this.credentials = new Credentials(options.authentication(), transport, environment, Path.of(""), clock);
        this.office = office;
        this.clock = clock;
    }

    /** Hands an event over. */
    Reply deliver(LedgerEvent event) {
        return switch (options.kind()) {
            case XFSC -> catalogue(event);
            case GXDCH -> compliance(event);
            // Whoever runs one takes only what a clearing house has signed.
            case CES ->
                event.kind() == LedgerEvent.Kind.COMPLIANT ? cloudEvent(event, "/credentials-events", false) : taken();
            case WEBHOOK -> cloudEvent(event, "", true);
        };
    }

    private static Reply taken() {
        return new Reply.Taken();
    }

    private Reply catalogue(LedgerEvent event) {
        String jwt = office.credential(event);
        if (event.kind() == LedgerEvent.Kind.WITHDRAWN) {
            // Which the catalogue knows by its digest; one that it never had, or has revoked, needs nothing.
            String revoke = "/assets/" + hex(jwt) + "/revoke";
            return send(event, revoke, "application/json", new byte[0], "revoke", Set.of(404, 409));
        }
        if (event.kind() == LedgerEvent.Kind.PUBLISHED && options.schemas()) {
            Reply schema = office.schema(event)
                    .map(bytes -> send(event, "/schemas", "application/schema+json", bytes, "schema", Set.of(409)))
                    .orElseGet(HttpTarget::taken);
            if (!(schema instanceof Reply.Taken)) {
                return schema;
            }
        }
        // It is there already: a call before this one came through, and only its answer did not.
        return send(event, "/assets", "application/vc+jwt", jwt.getBytes(UTF_8), "asset", Set.of(409));
    }

    private Reply compliance(LedgerEvent event) {
        if (event.kind() != LedgerEvent.Kind.PUBLISHED || office.isCompliant(event)) {
            return taken();
        }
        Optional<String> presentation = office.presentationOf(event);
        if (presentation.isEmpty()) {
            return new Reply.Later("no key is in order to sign with", true, Optional.empty());
        }
        String id = office.address(event) + "/credential#compliance";
        String path = "/v2/api/credential-offers/standard-compliance?vcid=" + URLEncoder.encode(id, UTF_8);
        Exchange exchange =
                exchange(event, path, "application/vp+jwt", presentation.get().getBytes(UTF_8), "offer");
        Answer answer = exchange.answer();
        if (answer == null || !answer.isGood()) {
            return exchange.reply(Set.of());
        }
        return office.keepCompliance(event, new String(answer.body(), UTF_8).strip())
                ? taken()
                : new Reply.Refused("the answer is not a credential");
    }

    private Reply cloudEvent(LedgerEvent event, String path, boolean known) {
        byte[] body = JSON.writeValueAsBytes(office.cloudEvent(event));
        return send(
                event, path, "application/cloudevents+json", body, event.kind().type(), known ? Set.of(409) : Set.of());
    }

    private Reply send(
            LedgerEvent event, String path, String type, byte[] body, String purpose, Set<Integer> alsoGood) {
        return exchange(event, path, type, body, purpose).reply(alsoGood);
    }

    /** A call, and once more with a new token when the old one is not taken any more. */
    private Exchange exchange(LedgerEvent event, String path, String type, byte[] body, String purpose) {
        try {
            Answer answer = call(event, path, type, body, purpose);
            if (answer.status() == 401 && credentials.renew()) {
                answer = call(event, path, type, body, purpose);
            }
            return new Exchange(answer, null);
        } catch (BrokerTrouble e) {
            return new Exchange(null, e);
        }
    }

    private Answer call(LedgerEvent event, String path, String type, byte[] body, String purpose) throws BrokerTrouble {
        Map<String, String> headers = new LinkedHashMap<>(credentials.headers());
        headers.put("Content-Type", type);
        headers.put("Accept", "application/json, application/vc+jwt, */*;q=0.1");
        headers.put("User-Agent", "Kozolec");
        headers.put("Idempotency-Key", hex(office.credential(event) + "\n" + options.name() + "\n" + purpose));
        return transport.send(new Call("POST", URI.create(options.url() + path), headers, body, LARGEST_ANSWER));
    }

    /** What came of a call: an answer, or the reason why there is none. */
    private final class Exchange {

        private final @Nullable Answer answer;
        private final @Nullable BrokerTrouble trouble;

        Exchange(@Nullable Answer answer, @Nullable BrokerTrouble trouble) {
            this.answer = answer;
            this.trouble = trouble;
        }

        @Nullable Answer answer() {
            return answer;
        }

        Reply reply(Set<Integer> alsoGood) {
            if (answer == null) {
                String why = trouble == null ? "" : trouble.text().en();
                boolean ours = trouble != null && OURS_TO_MEND.contains(trouble.reason());
                return ours ? new Reply.Refused(why) : new Reply.Later(why, true, Optional.empty());
            }
            int status = answer.status();
            if (answer.isGood() || alsoGood.contains(status)) {
                return taken();
            }
            String why = "status " + status + " " + reason(answer);
            if (BUSY.contains(status)) {
                return new Reply.Later(why, true, retryAfter(answer));
            }
            // A target that does not know us knows us for nothing else either; one that stumbles may stumble over this
            // alone.
            return status == 401
                    ? new Reply.Later(why, true, retryAfter(answer))
                    : status >= 500 ? new Reply.Later(why, false, retryAfter(answer)) : new Reply.Refused(why);
        }
    }

    private static String reason(Answer answer) {
        String text = new String(answer.body(), UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
    }

    /** Seconds, or a time of day (RFC 9110, 10.2.3). */
    private Optional<Duration> retryAfter(Answer answer) {
        String said = answer.header("retry-after").orElse("").strip();
        if (said.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            Instant time = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), time);
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String hex(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
