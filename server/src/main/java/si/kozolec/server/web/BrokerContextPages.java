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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.cache.BrokerContexts;
import si.kozolec.cache.KeptContext;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.broker.ContextDesk;
import si.kozolec.server.broker.RegisteredBroker;

/** Shows which contexts a broker has cached to whoever has an account; curators have stale ones fetched anew. */
@Path("/brokers/{broker}/contexts")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class BrokerContextPages {

    private static final int TROUBLE = 502;

    private final ContextDesk desk;
    private final BrokerViews views;
    private final Addresses addresses;
    private final Pages pages;
    private final FormGate gate;

    public BrokerContextPages(ContextDesk desk, BrokerViews views, Addresses addresses, Pages pages, FormGate gate) {
        this.desk = desk;
        this.views = views;
        this.addresses = addresses;
        this.pages = pages;
        this.gate = gate;
    }

    @GET
    public Response contexts(
            @PathParam("broker") String id, @Context ContainerRequestContext request, @Context UriInfo uri) {
        Frame frame = pages.frame(request);
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        return reader.isEmpty()
                ? SubmissionView.toSignIn(frame)
                : answer(frame, reader.get(), views.find(id), List.of(), LocalizedText.NONE, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reload(
            @PathParam("broker") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request,
            @Context UriInfo uri) {
        Frame frame = pages.frame(request);
        Fields fields = new Fields(form);
        Optional<Person> person = gate.sender(request, Role.CURATOR, fields.text("csrf"));
        if (person.isEmpty()) {
            return ReviewForms.ended(pages, frame, "", "/brokers/" + id + "/contexts");
        }
        RegisteredBroker broker = views.find(id);
        List<String> chosen = form.getOrDefault("id", List.of());
        if (chosen.isEmpty()) {
            LocalizedText choose = new LocalizedText(
                    "Izberite kontekste, ki naj jih posrednik prenese znova.",
                    "Choose the contexts that the broker is to fetch anew.");
            return answer(frame, person.get(), broker, List.of(), choose, uri);
        }
        try {
            return answer(
                    frame,
                    person.get(),
                    broker,
                    desk.reload(broker, chosen, addresses.base(uri)),
                    LocalizedText.NONE,
                    uri);
        } catch (BrokerTrouble e) {
            return page(frame, person.get(), broker, List.of(), List.of(), e.text(), uri, TROUBLE);
        } catch (ContextDesk.BusyException e) {
            return page(frame, person.get(), broker, List.of(), List.of(), e.text(), uri, TROUBLE);
        }
    }

    private Response answer(
            Frame frame,
            Person reader,
            RegisteredBroker broker,
            List<BrokerContexts.Reloaded> reloaded,
            LocalizedText trouble,
            UriInfo uri) {
        if (broker.broker().kind() == BrokerKind.NGSI_V2) {
            return page(frame, reader, broker, List.of(), List.of(), ContextDesk.NO_CONTEXTS, uri, 400);
        }
        try {
            List<KeptContext> kept = desk.contexts(broker, addresses.base(uri));
            return page(frame, reader, broker, kept, reloaded, trouble, uri, trouble.isEmpty() ? 200 : 400);
        } catch (BrokerTrouble e) {
            return page(frame, reader, broker, List.of(), reloaded, e.text(), uri, TROUBLE);
        } catch (ContextDesk.BusyException e) {
            return page(frame, reader, broker, List.of(), reloaded, e.text(), uri, TROUBLE);
        }
    }

    private Response page(
            Frame frame,
            Person reader,
            RegisteredBroker broker,
            List<KeptContext> kept,
            List<BrokerContexts.Reloaded> reloaded,
            LocalizedText trouble,
            UriInfo uri,
            int status) {
        String title = frame.texts().of("broker.contexts.title", broker.id());
        BrokerContextsPage page = new BrokerContextsPage(
                frame.titled(Section.BROKERS, title),
                broker,
                kept,
                reloaded,
                trouble,
                addresses.base(uri),
                reader.may(Role.CURATOR));
        return Response.status(status)
                .entity(pages.show("brokercontexts.jte", page))
                .build();
    }
}
