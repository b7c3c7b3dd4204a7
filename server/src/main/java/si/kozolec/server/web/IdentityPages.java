package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Role;
import si.kozolec.server.gaiax.CredentialOffice;
import si.kozolec.server.gaiax.Delivery;
import si.kozolec.server.gaiax.Outbox;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;

/** Tells people who signs here and with which keys; and administrators whom credentials are handed to, and what is stuck. */
@Path("/gaia-x")
@Hidden
public final class IdentityPages {

    private static final int MOST_SHOWN = 100;

    private final CredentialOffice office;
    private final Outbox outbox;
    private final Pages pages;
    private final FormGate gate;

    public IdentityPages(CredentialOffice office, Outbox outbox, Pages pages, FormGate gate) {
        this.office = office;
        this.outbox = outbox;
        this.pages = pages;
        this.gate = gate;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Document identity(@Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        boolean admin = frame.session()
                .filter(session -> session.person().may(Role.ADMIN))
                .isPresent();
        try {
            List<Delivery> stuck = admin
                    ? outbox.deliveries().stream()
                            .filter(one -> one.state() != Delivery.State.DELIVERED)
                            // First what a person has to look at, last what only waits for its turn.
                            .sorted(Comparator.comparing(Delivery::state).reversed())
                            .limit(MOST_SHOWN)
                            .toList()
                    : List.of();
            return pages.show(
                    "identity.jte",
                    new IdentityPage(
                            frame.titled(Section.ABOUT, frame.texts().of("identity.title"))
                                    .about(frame.texts().of("identity.lead")),
                            office.identity(),
                            office.statements(),
                            office.events().size(),
                            admin,
                            admin ? outbox.targets() : List.of(),
                            stuck));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @POST
    @Path("/deliveries/{target}/{event: [0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response retry(
            @PathParam("target") String target,
            @PathParam("event") int event,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return again(request, form, () -> outbox.retry(target, event));
    }

    @POST
    @Path("/targets/{target}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response retryFailed(
            @PathParam("target") String target,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return again(request, form, () -> outbox.retryFailed(target));
    }

    /** Something that is to be tried again; tells whether it is there. */
    private interface Retry {
        boolean run() throws IOException;
    }

    private Response again(ContainerRequestContext request, MultivaluedMap<String, String> form, Retry retry) {
        Frame frame = pages.frame(request);
        if (gate.sender(request, Role.ADMIN, new Fields(form).text("csrf")).isEmpty()) {
            String signIn = frame.link("/login", Map.of("then", List.of("/gaia-x")));
            return Response.seeOther(URI.create(signIn)).build();
        }
        try {
            if (!retry.run()) {
                throw new Failure(Reason.DELIVERY_NOT_FOUND, Reason.DELIVERY_NOT_FOUND.title());
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Response.seeOther(URI.create(frame.link("/gaia-x") + "#targets")).build();
    }

    private static Failure unreadable(IOException e) {
        String why = String.valueOf(e.getMessage());
        return new Failure(
                Reason.OUTBOX_UNAVAILABLE,
                new LocalizedText("Stanja dostav ni mogoče prebrati: " + why, "Deliveries cannot be read: " + why));
    }
}
