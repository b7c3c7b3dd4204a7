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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.submission.Command;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.Place;
import si.kozolec.server.submission.Refusal;
import si.kozolec.server.submission.RefusedException;
import si.kozolec.server.submission.ReviewDesk;

/**
 * Takes what people do on the page of a proposal: say something, vote, publish, end it. Each form comes back to the page; what the desk
 * refuses is told there, and what was written stands in the form again.
 */
@Path("/submissions")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ReviewForms {

    private static final String NUMBER = "/{number: [1-9][0-9]{0,8}}";

    private final ReviewDesk desk;
    private final Pages pages;
    private final FormGate gate;
    private final SubmissionView view;

    public ReviewForms(ReviewDesk desk, Pages pages, FormGate gate, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.gate = gate;
        this.view = new SubmissionView(desk, pages, clock);
    }

    @POST
    @Path(NUMBER + "/comments")
    public Response comment(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Fields fields = new Fields(form);
        String file = fields.text("file");
        Place place = new Place(file.isEmpty() ? null : file, fields.number("line"), fields.text("pointer"));
        return answer("comment", number, Role.SUBMITTER, fields, request, (person, said) -> {
            desk.comment(person, number, said.number("thread"), place, said.text("text"));
        });
    }

    @POST
    @Path(NUMBER + "/threads")
    public Response resolve(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return answer("thread", number, Role.SUBMITTER, new Fields(form), request, (person, said) -> {
            desk.resolve(
                    person,
                    number,
                    said.number("thread"),
                    !said.text("resolved").equals("false"));
        });
    }

    @POST
    @Path(NUMBER + "/suggestions")
    public Response suggest(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return answer("suggest", number, Role.SUBMITTER, new Fields(form), request, (person, said) -> {
            desk.suggest(
                    person,
                    number,
                    new Command.Suggest(
                            person,
                            said.number("revision"),
                            said.text("file"),
                            said.whole("old"),
                            said.whole("new"),
                            said.text("text")));
        });
    }

    @POST
    @Path(NUMBER + "/accepted")
    public Response accept(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return answer("accept", number, Role.SUBMITTER, new Fields(form), request, (person, said) -> {
            desk.accept(person, number, List.of(said.number("suggestion")));
        });
    }

    @POST
    @Path(NUMBER + "/reviews")
    public Response review(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return answer("review", number, Role.CURATOR, new Fields(form), request, (person, said) -> {
            Event.Verdict verdict = said.text("verdict").equals(Event.Verdict.APPROVE.code())
                    ? Event.Verdict.APPROVE
                    : Event.Verdict.REQUEST_CHANGES;
            desk.review(person, number, said.number("revision"), verdict, said.text("text"));
        });
    }

    @POST
    @Path(NUMBER + "/publish")
    public Response publish(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return answer("publish", number, Role.CURATOR, new Fields(form), request, (person, said) -> {
            desk.publish(person, number, said.number("revision"));
        });
    }

    @POST
    @Path(NUMBER + "/end")
    public Response end(
            @PathParam("number") int number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        return answer("end", number, Role.SUBMITTER, new Fields(form), request, (person, said) -> {
            if (said.text("how").equals("withdraw")) {
                desk.withdraw(person, number, said.text("text"));
            } else {
                desk.reject(person, number, said.text("text"));
            }
        });
    }

    private Response answer(
            String form,
            int number,
            Role needed,
            Fields fields,
            ContainerRequestContext request,
            BiConsumer<Person, Fields> deed) {
        Frame frame = pages.frame(request);
        Optional<Person> person = gate.sender(request, needed, fields.text("csrf"));
        if (person.isEmpty()) {
            return ended(pages, frame, fields.whole("text"), "/submissions/" + number);
        }
        try {
            deed.accept(person.get(), fields);
            return Response.status(303)
                    .header(HttpHeaders.LOCATION, frame.link("/submissions/" + number))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (RefusedException refused) {
            SubmissionPage.Attempt attempt = new SubmissionPage.Attempt(
                    form, refused.refusals().stream().map(Refusal::text).toList(), fields.whole("text"));
            return Response.status(409)
                    .entity(view.page(frame, person.get(), number, null, attempt))
                    .build();
        }
    }

    /** Gives back what somebody wrote whose session has ended. */
    static Response ended(Pages pages, Frame frame, String text, String back) {
        Frame titled = frame.titled(Section.ELSEWHERE, frame.texts().of("ended.title"));
        return Response.status(401)
                .entity(pages.show("ended.jte", new EndedPage(titled, text, back))
                        .cached("no-store"))
                .build();
    }
}
