package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;

/** Shows the context brokers and what audits of them found to whoever has an account. */
@Path("/brokers")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class BrokerPages {

    private final Pages pages;
    private final FormGate gate;
    private final BrokerViews views;

    public BrokerPages(BrokerViews views, Pages pages, FormGate gate) {
        this.views = views;
        this.pages = pages;
        this.gate = gate;
    }

    @GET
    public Response brokers(@Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        return reader.isEmpty()
                ? SubmissionView.toSignIn(frame)
                : Response.ok(views.brokers(frame, reader.get(), BrokersPage.BrokerForm.NONE))
                        .build();
    }

    @GET
    @Path("/{broker}")
    public Response broker(@PathParam("broker") String id, @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        return reader.isEmpty()
                ? SubmissionView.toSignIn(frame)
                : Response.ok(views.broker(frame, reader.get(), views.find(id), LocalizedText.NONE))
                        .build();
    }

    @GET
    @Path("/{broker}/audits/{number}")
    public Response audit(
            @PathParam("broker") String id,
            @PathParam("number") String number,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        if (reader.isEmpty()) {
            return SubmissionView.toSignIn(frame);
        }
        return Response.ok(views.audit(
                        frame, reader.get(), views.find(id), views.find(views.find(id), number), LocalizedText.NONE))
                .build();
    }
}
