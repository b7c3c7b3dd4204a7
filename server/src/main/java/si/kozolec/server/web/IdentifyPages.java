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
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import si.kozolec.draft.Draft;
import si.kozolec.draft.Drafter;
import si.kozolec.identification.Identification;
import si.kozolec.identification.Identifier;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;

/** Finds the models for data that people put into a page, and drafts one when there is none. Nothing of the data is kept. */
@Path("/identify")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class IdentifyPages {

    private static final String ZIP = "application/zip";

    private final Identifier identifier;
    private final Examples examples;
    private final Pages pages;

    public IdentifyPages(Identifier identifier, Catalogue catalogue, Pages pages) {
        this.identifier = identifier;
        this.examples = new Examples(catalogue);
        this.pages = pages;
    }

    /**
     * An empty form, or one with an example in it.
     *
     * @param example the model whose example stands in the form; {@code csv} for a table that nobody has a model for
     */
    @GET
    public Document form(@QueryParam("example") @Nullable String example, @Context ContainerRequestContext request) {
        Frame frame = frame(request);
        String text = example == null
                ? ""
                : "csv".equals(example) ? table(frame) : examples.of(example).orElse("");
        return pages.show(
                "identify.jte", new IdentifyPage(frame, new SentPayload(text, false), "", "", Optional.empty()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response identify(FormDataMultiPart form, @Context ContainerRequestContext request) {
        SentForm sent = SentForm.of(form);
        Fields fields = sent.fields();
        Frame frame = frame(request);
        SentPayload payload = SentPayload.of(sent);
        String name = fields.text("name");
        Optional<ModelId> wanted = ModelId.parse(name);
        String problem = "";
        Optional<IdentifiedPayload> identified = Optional.empty();
        byte[] bytes = sent.bytes("payload");
        if (!payload.withheld() && payload.text().isBlank()) {
            problem = frame.texts().of("validate.empty");
        } else if (!name.isEmpty() && wanted.isEmpty()) {
            problem = frame.texts().of("propose.model.unreadable");
        } else {
            String file = sent.file().map(SentForm.SentFile::name).orElse("");
            Identification found = identifier.identify(bytes, file, null);
            boolean draft = !found.sample().isEmpty()
                    && (!found.fits() || wanted.isPresent() || fields.text("do").equals("draft"));
            identified = Optional.of(
                    new IdentifiedPayload(frame, found, draft ? Optional.of(draft(found, wanted)) : Optional.empty()));
        }
        IdentifyPage page = new IdentifyPage(frame, payload, name, problem, identified);
        return Response.status(problem.isEmpty() ? 200 : 400)
                .entity(pages.show("identify.jte", page).cached(Pages.FOR_ONE))
                .build();
    }

    /** The files of a draft that the page has shown, to take home. They come with the form, because nothing is kept here. */
    @POST
    @Path("/draft.zip")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({ZIP, MediaType.TEXT_HTML})
    public Response zip(FormDataMultiPart form, @Context ContainerRequestContext request) {
        ProposalForm written = ProposalForm.of(SentForm.of(form).fields());
        Optional<ModelId> id = written.id();
        if (id.isEmpty()) {
            Frame frame = frame(request);
            String problem = frame.texts().of("propose.model.unreadable");
            IdentifyPage page = new IdentifyPage(frame, new SentPayload("", false), "", problem, Optional.empty());
            return Response.status(400).entity(pages.show("identify.jte", page)).build();
        }
        return Response.ok(Document.once(written.zip(id.get()), MediaType.valueOf(ZIP)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id.get().name() + ".zip\"")
                .build();
    }

    private Draft draft(Identification found, Optional<ModelId> wanted) {
        return new Drafter(identifier.known()).draft(found, wanted);
    }

    private Frame frame(ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        return frame.titled(Section.IDENTIFY, frame.texts().of("identify.title"))
                .about(frame.texts().of("identify.lead"));
    }

    /** A table as people have them who have never heard of models. */
    private static String table(Frame frame) {
        return frame.texts().of("identify.example.table").replace(" | ", "\n");
    }
}
