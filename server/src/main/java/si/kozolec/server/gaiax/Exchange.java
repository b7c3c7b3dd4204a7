package si.kozolec.server.gaiax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import si.kozolec.broker.Answer;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.server.egress.RetryAfter;

/** What came of a call to a target, and what it means for what was to be handed over. */
sealed interface Exchange {

    /** The target has answered, whatever. */
    record Answered(Answer answer, Instant at) implements Exchange {

        private static final Set<Integer> BUSY = Set.of(401, 408, 425, 429, 502, 503, 504);
        private static final int LONGEST_REASON = 300;

        /** Whether it is a page for people: a proxy's, or that of a door to sign in at. No service of ours answers with one. */
        boolean isPage() {
            return answer.header("Content-Type").orElse("").startsWith("text/html")
                    && new String(answer.body(), UTF_8).stripLeading().startsWith("<");
        }

        @Override
        public Reply reply(Set<Integer> alsoGood) {
            int status = answer.status();
            if (answer.isGood() && isPage()) {
                return new Reply.Later("status " + status + ", but with a page for people", true, Optional.empty());
            }
            if (answer.isGood() || alsoGood.contains(status)) {
                return new Reply.Taken();
            }
            String why = ("status " + status + " " + reason()).strip();
            // Who does not know us, or has no time, has none for the rest either; who stumbles may stumble over this
            // alone.
            return BUSY.contains(status) || status >= 500
                    ? new Reply.Later(
                            why,
                            BUSY.contains(status),
                            RetryAfter.of(answer.header("Retry-After").orElse(""), at))
                    : new Reply.Refused(why);
        }

        private String reason() {
            // Of a page only what it says, once: not the title, which its heading repeats, nor the status.
            String text = new String(answer.body(), UTF_8)
                    .replaceAll("(?i)<title>[^<]{0,200}</title>", " ")
                    .replaceAll("<[^<>]{1,200}>", " ")
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip()
                    .replaceFirst("^" + answer.status() + "\\b\\W{0,3}", "");
            return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
        }
    }

    /** There is no answer. */
    record Failed(BrokerTrouble trouble) implements Exchange {

        private static final Set<BrokerTrouble.Reason> OURS_TO_MEND = Set.of(
                BrokerTrouble.Reason.ADDRESS_FORBIDDEN,
                BrokerTrouble.Reason.PORT_FORBIDDEN,
                BrokerTrouble.Reason.UNENCRYPTED,
                BrokerTrouble.Reason.SECRET_MISSING);

        @Override
        public Reply reply(Set<Integer> alsoGood) {
            String why = trouble.text().en();
            return OURS_TO_MEND.contains(trouble.reason())
                    ? new Reply.Refused(why)
                    : new Reply.Later(why, true, Optional.empty());
        }
    }

    /** What it means; besides 2xx the statuses that mean that it is there already. */
    Reply reply(Set<Integer> alsoGood);
}
