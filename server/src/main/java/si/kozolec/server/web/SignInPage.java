package si.kozolec.server.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.access.Session;

/**
 * The page on which people sign in, see as whom they are, and sign out.
 *
 * @param frame what is around it
 * @param session the session of the reader, when there is one
 * @param issuer our name for the issuer, when there is one
 * @param refused why the last attempt did not succeed; empty when there was none
 * @param then where to go afterwards
 * @param signOutAtIssuer where to sign out at the issuer too; empty when there is nothing to sign out of
 */
public record SignInPage(
        Frame frame,
        Optional<Session> session,
        Optional<String> issuer,
        String refused,
        String then,
        String signOutAtIssuer)
        implements Page {

    public String role() {
        return session.map(now -> frame.texts().of("role." + now.person().role().code()))
                .orElse("");
    }

    /** Where the way to the issuer begins. */
    public String start() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("then", List.of(then));
        parameters.put("lang", List.of(frame.texts().language().tag()));
        return frame.addresses().path("/login/issuer") + Query.of(parameters);
    }

    public String login() {
        return frame.link("/login");
    }

    public String logout() {
        return frame.link("/logout");
    }
}
