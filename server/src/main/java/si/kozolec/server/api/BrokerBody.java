package si.kozolec.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import si.kozolec.server.broker.BrokerReading;
import si.kozolec.server.broker.RegisterRefusedException;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;

/**
 * A broker as a curator describes it, on the wire.
 *
 * @param id its name here; in an address already when it is changed
 * @param auth {@code none}, {@code basic}, {@code bearer}, {@code oauth2} or {@code header}
 * @param secret the name of a secret that the operator has given, never the secret itself
 */
public record BrokerBody(
        @Nullable String id,
        String url,
        @Nullable String kind,
        @Nullable String tenant,
        @Nullable String servicePath,
        @Nullable String auth,
        @Nullable String user,
        @Nullable String secret,
        @Nullable String header,
        @Nullable String tokenUrl,
        @Nullable String scope) {

    /** What was sent, to be read with what the register thinks of it. */
    record Sent(Bodies body, String id, Map<String, String> said) {

        static Sent read(InputStream in) throws IOException {
            Bodies body = Bodies.read(in);
            Map<String, String> said = new LinkedHashMap<>();
            BrokerReading.MEMBERS.stream().sorted().forEach(member -> {
                String text = body.text(inJson(member));
                if (!text.isEmpty()) {
                    said.put(member, text);
                }
            });
            String id = body.text("id");
            body.require();
            return new Sent(body, id, said);
        }

        /** All that the register finds wrong, at its place in the body. */
        Failure failure(RegisterRefusedException refused) {
            if (refused.problems().isEmpty()) {
                return new Failure(Reason.BROKER_REFUSED, refused.text());
            }
            refused.problems()
                    .forEach((member, text) -> body.refuse(inJson(member), sentence(text.sl()), sentence(text.en())));
            body.require();
            throw new IllegalStateException("what is wrong was told above");
        }

        private static String sentence(String text) {
            String whole = text.endsWith(".") ? text : text + ".";
            return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
        }

        /** {@code service-path} is {@code servicePath} there. */
        private static String inJson(String member) {
            int dash = member.indexOf('-');
            return dash < 0
                    ? member
                    : member.substring(0, dash)
                            + Character.toUpperCase(member.charAt(dash + 1))
                            + member.substring(dash + 2);
        }
    }
}
