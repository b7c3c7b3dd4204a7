package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.kozolec.audit.AuditWish;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.AuditHouse;
import si.kozolec.server.broker.AuditRefusedException;
import si.kozolec.server.broker.AuditRoom;
import si.kozolec.server.broker.BrokerReading;
import si.kozolec.server.broker.BrokerRegister;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisterRefusedException;
import si.kozolec.server.broker.RegisteredBroker;
import si.kozolec.server.http.Document;
import si.kozolec.server.watch.WatchRefusedException;
import si.kozolec.server.watch.WatchRoom;
import si.kozolec.server.watch.WatchWish;

/** Takes what curators do on the pages of context brokers: register and change them, begin, stop and go on with audits. */
@Path("/brokers")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class BrokerForms {

    private final BrokerRegister register;
    private final AuditRoom room;
    private final WatchRoom watches;
    private final BrokerViews views;
    private final Pages pages;
    private final FormGate gate;

    public BrokerForms(AuditHouse audits, WatchRoom watches, BrokerViews views, Pages pages, FormGate gate) {
        this.register = audits.register();
        this.room = audits.room();
        this.watches = watches;
        this.views = views;
        this.pages = pages;
        this.gate = gate;
    }

    @POST
    public Response register(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Fields fields = new Fields(form);
        Optional<Person> person = gate.sender(request, Role.CURATOR, fields.text("csrf"));
        if (person.isEmpty()) {
            return ended(frame, "/brokers");
        }
        try {
            RegisteredBroker broker = register.register(person.get(), fields.text("id"), said(fields));
            return to(frame, "/brokers/" + broker.id());
        } catch (RegisterRefusedException e) {
            Map<String, String> written = new LinkedHashMap<>(said(fields));
            written.put("id", fields.text("id"));
            return refused(e, views.brokers(frame, person.get(), form(written, e)));
        }
    }

    @POST
    @Path("/{broker}")
    public Response change(
            @PathParam("broker") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Fields fields = new Fields(form);
        Optional<Person> person = gate.sender(request, Role.CURATOR, fields.text("csrf"));
        if (person.isEmpty()) {
            return ended(frame, "/brokers/" + id);
        }
        RegisteredBroker broker = views.find(id);
        try {
            if (fields.text("do").equals("remove")) {
                register.remove(person.get(), broker);
                room.forget(broker);
                watches.leave(broker);
                return to(frame, "/brokers");
            }
            RegisteredBroker changed = register.change(person.get(), broker, said(fields));
            watches.moved(broker, changed, person.get().name());
            return to(frame, "/brokers/" + id);
        } catch (RegisterRefusedException e) {
            return refused(e, views.broker(frame, person.get(), broker, LocalizedText.NONE, form(said(fields), e)));
        }
    }

    @POST
    @Path("/{broker}/audits")
    public Response begin(
            @PathParam("broker") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Fields fields = new Fields(form);
        Optional<Person> person = gate.sender(request, Role.CURATOR, fields.text("csrf"));
        if (person.isEmpty()) {
            return ended(frame, "/brokers/" + id);
        }
        RegisteredBroker broker = views.find(id);
        try {
            AuditWish wish = new AuditWish(
                    List.of(),
                    fields.number("limit"),
                    AuditWish.USUAL_PAGE,
                    fields.has("hash"),
                    fields.has("instances"));
            KeptAudit audit = room.start(broker, wish);
            return to(frame, "/brokers/" + id + "/audits/" + audit.number());
        } catch (AuditRefusedException e) {
            return Response.status(409)
                    .entity(views.broker(frame, person.get(), broker, e.text()))
                    .build();
        }
    }

    @POST
    @Path("/{broker}/watch")
    public Response watch(
            @PathParam("broker") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Fields fields = new Fields(form);
        Optional<Person> person = gate.sender(request, Role.CURATOR, fields.text("csrf"));
        if (person.isEmpty()) {
            return ended(frame, "/brokers/" + id);
        }
        RegisteredBroker broker = views.find(id);
        try {
            switch (fields.text("do")) {
                case "end" -> watches.stop(broker);
                case "look" -> {
                    WatchWish wish = watches.report(broker)
                            .map(report -> report.watch().wish())
                            .orElse(WatchWish.ALL);
                    watches.start(broker, wish, person.get().name());
                }
                default -> {
                    WatchWish wish = new WatchWish(List.of(), WatchWish.USUAL_SETTLE, fields.has("hash"));
                    watches.start(broker, wish, person.get().name());
                }
            }
            return to(frame, "/brokers/" + id);
        } catch (WatchRefusedException e) {
            return Response.status(409)
                    .entity(views.broker(frame, person.get(), broker, e.text()))
                    .build();
        }
    }

    @POST
    @Path("/{broker}/audits/{number}")
    public Response steer(
            @PathParam("broker") String id,
            @PathParam("number") String number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        Fields fields = new Fields(form);
        Optional<Person> person = gate.sender(request, Role.CURATOR, fields.text("csrf"));
        if (person.isEmpty()) {
            return ended(frame, "/brokers/" + id + "/audits/" + number);
        }
        RegisteredBroker broker = views.find(id);
        KeptAudit audit = views.find(broker, number);
        try {
            if (fields.text("do").equals("cancel")) {
                room.cancel(broker, audit);
            } else {
                room.resume(broker, audit);
            }
            return to(frame, "/brokers/" + id + "/audits/" + audit.number());
        } catch (AuditRefusedException e) {
            return Response.status(409)
                    .entity(views.audit(frame, person.get(), broker, audit, e.text()))
                    .build();
        }
    }

    private static Map<String, String> said(Fields fields) {
        Map<String, String> said = new LinkedHashMap<>();
        BrokerReading.MEMBERS.stream().sorted().forEach(member -> {
            String text = fields.text(member);
            if (!text.isEmpty()) {
                said.put(member, text);
            }
        });
        return said;
    }

    private static BrokersPage.BrokerForm form(Map<String, String> written, RegisterRefusedException e) {
        return new BrokersPage.BrokerForm(written, e.problems(), e.text());
    }

    private static Response refused(RegisterRefusedException e, Document page) {
        return Response.status(e.problems().isEmpty() ? 409 : 400).entity(page).build();
    }

    private Response ended(Frame frame, String back) {
        return ReviewForms.ended(pages, frame, "", back);
    }

    private static Response to(Frame frame, String path) {
        return Response.status(303)
                .header(HttpHeaders.LOCATION, frame.link(path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
