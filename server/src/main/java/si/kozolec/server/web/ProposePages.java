package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.access.Person;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Session;
import si.kozolec.server.api.Caller;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;
import si.kozolec.server.submission.Content;
import si.kozolec.server.submission.ContentIntake;
import si.kozolec.server.submission.Event;
import si.kozolec.server.submission.Refusal;
import si.kozolec.server.submission.RefusedException;
import si.kozolec.server.submission.ReviewDesk;
import si.kozolec.server.submission.Submission;

/** Takes proposals that people write in the page, or bring as a zip. Anybody may try; to hand in, one signs in. */
@Path("/propose")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ProposePages {

    private final ReviewDesk desk;
    private final ContentIntake intake;
    private final ProposalFiles files;
    private final Pages pages;
    private final FormGate gate;

    public ProposePages(ReviewDesk desk, ContentIntake intake, Catalogue catalogue, Pages pages, FormGate gate) {
        this.desk = desk;
        this.intake = intake;
        this.files = new ProposalFiles(catalogue);
        this.pages = pages;
        this.gate = gate;
    }

    /**
     * Begins a proposal, or goes on with one.
     *
     * @param model the model that it is about
     * @param submission the number of one of the reader's own, to go on with
     */
    @GET
    public Response begin(
            @QueryParam("model") @Nullable String model,
            @QueryParam("submission") @Nullable String submission,
            @Context ContainerRequestContext request) {
        Frame frame = frame(request);
        if (submission != null && submission.matches("[1-9]\\d{0,8}")) {
            return goOn(frame, Integer.parseInt(submission), request);
        }
        String asked = model == null ? "" : model.strip();
        Optional<ModelId> id = ModelId.parse(asked);
        ProposalForm form = id.map(this::started).orElse(new ProposalForm(asked, "", "", Map.of()));
        List<LocalizedText> reasons = asked.isEmpty() || id.isPresent() ? List.of() : List.of(unreadable());
        return page(200, frame, request, form, 0, reasons, Optional.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response write(FormDataMultiPart body, @Context ContainerRequestContext request) {
        SentForm sent = SentForm.of(body);
        Fields fields = sent.fields();
        ProposalForm form = ProposalForm.of(fields);
        Frame frame = frame(request);
        int number = fields.number("submission");
        Optional<ModelId> id = form.id();
        if (id.isEmpty()) {
            return page(400, frame, request, form, number, List.of(unreadable()), Optional.empty());
        }
        String wanted = fields.text("do");
        if (wanted.equals("begin")) {
            // A draft that was made of somebody's data; until they hand it in, it is kept nowhere but in their browser.
            return page(200, frame, request, form, 0, List.of(), Optional.empty());
        }
        Content content = form.content(id.get(), !wanted.equals("submit"));
        if (wanted.equals("check")) {
            return check(frame, request, form, number, content);
        }
        return hand(frame, request, form, number, content, fields);
    }

    @POST
    @Path("/zip")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response zip(FormDataMultiPart body, @Context ContainerRequestContext request) {
        SentForm sent = SentForm.of(body);
        Fields fields = sent.fields();
        Frame frame = frame(request);
        ProposalForm form = new ProposalForm("", fields.text("title"), fields.text("message"), Map.of());
        int number = fields.number("submission");
        if (sent.file().isEmpty()) {
            List<LocalizedText> reasons = List.of(pages.both("propose.zip.missing"));
            return page(400, frame, request, form, number, reasons, Optional.empty());
        }
        try {
            Content content = intake.fromZip(
                    sent.file().get().bytes(),
                    form.title(),
                    form.message(),
                    !fields.text("do").equals("submit"));
            return hand(frame, request, form, number, content, fields);
        } catch (RefusedException refused) {
            return page(409, frame, request, form, number, reasons(refused), Optional.empty());
        }
    }

    private Response check(
            Frame frame, ContainerRequestContext request, ProposalForm form, int number, Content content) {
        try {
            List<Finding> findings = desk.preview(content);
            return page(200, frame, request, form, number, List.of(), Optional.of(findings));
        } catch (RefusedException refused) {
            return page(409, frame, request, form, number, reasons(refused), Optional.empty());
        }
    }

    private Response hand(
            Frame frame,
            ContainerRequestContext request,
            ProposalForm form,
            int number,
            Content content,
            Fields fields) {
        Optional<Person> person = gate.sender(request, Role.SUBMITTER, fields.text("csrf"));
        if (person.isEmpty()) {
            // The page itself keeps what was written, and tells where to sign in.
            return page(401, frame, request, form, number, List.of(pages.both("propose.sign-in")), Optional.empty());
        }
        try {
            Submission submission =
                    number == 0 ? desk.submit(person.get(), content) : desk.revise(person.get(), number, content);
            return Response.status(303)
                    .header(HttpHeaders.LOCATION, frame.link("/submissions/" + submission.number()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (RefusedException refused) {
            return page(409, frame, request, form, number, reasons(refused), Optional.empty());
        }
    }

    private Response goOn(Frame frame, int number, ContainerRequestContext request) {
        Optional<Person> reader = gate.reader(request, Role.SUBMITTER);
        if (reader.isEmpty()) {
            return SubmissionView.toSignIn(frame);
        }
        Submission submission = desk.find(reader.get(), number).submission();
        Event.NewRevision latest = submission.latest();
        Optional<Map<String, String>> written = submission.models().size() == 1
                ? ProposalFiles.ofRevision(submission.models().get(0), desk.changedPaths(latest), desk.files(latest))
                : Optional.empty();
        String model =
                submission.models().isEmpty() ? "" : submission.models().get(0).toString();
        ProposalForm form = new ProposalForm(model, submission.title(), "", written.orElse(Map.of()));
        List<LocalizedText> reasons = written.isPresent() ? List.of() : List.of(pages.both("propose.several"));
        return page(200, frame, request, form, number, reasons, Optional.empty());
    }

    private ProposalForm started(ModelId id) {
        Optional<Map<String, String>> published = files.published(id);
        return new ProposalForm(id.toString(), "", "", published.orElseGet(() -> ProposalFiles.skeleton(id)));
    }

    private Frame frame(ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        return frame.titled(Section.PROPOSE, frame.texts().of("propose.title"))
                .about(frame.texts().of("propose.lead"));
    }

    private Response page(
            int status,
            Frame frame,
            ContainerRequestContext request,
            ProposalForm form,
            int number,
            List<LocalizedText> reasons,
            Optional<List<Finding>> findings) {
        Optional<Person> reader = Caller.of(request).session().map(Session::person);
        Document page = pages.show(
                        "propose.jte",
                        new ProposePage(
                                frame,
                                reader,
                                form,
                                number,
                                reasons,
                                findings,
                                frame.addresses().base(request.getUriInfo())))
                .cached(Pages.FOR_ONE);
        return Response.status(status).entity(page).build();
    }

    private LocalizedText unreadable() {
        return pages.both("propose.model.unreadable");
    }

    private static List<LocalizedText> reasons(RefusedException refused) {
        return refused.refusals().stream()
                .map(refusal -> refusal.file() == null ? refusal.text() : inFile(refusal))
                .toList();
    }

    private static LocalizedText inFile(Refusal refusal) {
        return new LocalizedText(
                refusal.file() + ": " + refusal.text().sl(),
                refusal.file() + ": " + refusal.text().en());
    }
}
