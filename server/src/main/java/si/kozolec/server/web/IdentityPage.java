package si.kozolec.server.web;

import java.util.List;
import java.util.Locale;
import si.kozolec.server.gaiax.Delivery;
import si.kozolec.server.gaiax.Identity;
import si.kozolec.server.gaiax.LedgerEvent;
import si.kozolec.server.gaiax.SelfCheck;
import si.kozolec.server.gaiax.TargetState;

/**
 * The page that tells who signs here, and administrators to whom it is handed.
 *
 * @param frame what is around it
 * @param identity who signs
 * @param statements the names of the credentials about the organisation
 * @param events how many events the feed has
 * @param admin whether the reader is shown what follows
 * @param targets to whom is handed what was signed
 * @param deliveries what is not there yet, the newest first
 */
public record IdentityPage(
        Frame frame,
        Identity identity,
        List<String> statements,
        int events,
        boolean admin,
        List<TargetState> targets,
        List<Delivery> deliveries)
        implements Page {

    public IdentityPage {
        statements = List.copyOf(statements);
        targets = List.copyOf(targets);
        deliveries = List.copyOf(deliveries);
    }

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }

    /** How a line of the self-check is marked. */
    public String badge(SelfCheck.Line line) {
        return switch (line.outcome()) {
            case PASSED -> "published";
            case WARNING -> "deprecated";
            case FAILED -> "withdrawn";
        };
    }

    public String outcome(SelfCheck.Line line) {
        return frame.texts().of("identity." + line.outcome().code());
    }

    public String kind(LedgerEvent event) {
        return frame.texts().of("identity.event." + event.kind().name().toLowerCase(Locale.ROOT));
    }

    public String state(Delivery delivery) {
        return frame.texts().of("identity.state." + delivery.state().code());
    }

    public String badge(Delivery delivery) {
        return delivery.state() == Delivery.State.FAILED ? "withdrawn" : "deprecated";
    }

    public String path(Delivery delivery) {
        return frame.addresses()
                .path("/gaia-x/deliveries/" + delivery.target() + "/"
                        + delivery.event().number() + "?lang=" + frame.lang());
    }

    public String path(TargetState target) {
        return frame.addresses().path("/gaia-x/targets/" + target.options().name() + "?lang=" + frame.lang());
    }

    public String modelLink(Delivery delivery) {
        return frame.link(
                "/models/" + delivery.event().model() + "/" + delivery.event().version());
    }

    public String here(String path) {
        return frame.addresses().path(path);
    }
}
