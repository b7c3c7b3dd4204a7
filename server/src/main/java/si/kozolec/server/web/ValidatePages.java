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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Representation;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.http.Document;
import si.kozolec.validation.Judge;
import si.kozolec.validation.UnknownModelException;
import si.kozolec.validation.Wanted;

/** Judges payloads that people put into a page. Nothing of them is kept. */
@Path("/validate")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ValidatePages {

    private final Judge judge;
    private final Examples examples;
    private final Pages pages;

    public ValidatePages(Judge judge, Catalogue catalogue, Pages pages) {
        this.judge = judge;
        this.examples = new Examples(catalogue);
        this.pages = pages;
    }

    @GET
    public Document form(
            @QueryParam("model") @Nullable String model,
            @QueryParam("example") @Nullable String example,
            @Context ContainerRequestContext request) {
        String payload = example == null ? "" : examples.of(example).orElse("");
        return pages.show(
                "validate.jte",
                new ValidatePage(
                        frame(request),
                        payload,
                        model == null ? "" : model,
                        "",
                        false,
                        false,
                        "",
                        Optional.empty(),
                        new Excerpt(List.of(), true)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response judge(FormDataMultiPart form, @Context ContainerRequestContext request) throws IOException {
        SentForm sent = SentForm.of(form);
        Fields fields = sent.fields();
        byte[] bytes = sent.bytes("payload");
        String payload = new String(bytes, StandardCharsets.UTF_8);
        String model = fields.text("model");
        String representation = fields.text("representation");
        boolean strict = fields.has("strict");
        Frame frame = frame(request);
        String problem = "";
        Optional<JudgedPayload> judged = Optional.empty();
        boolean allInstances = fields.has("all-instances");
        Optional<Wanted> wanted =
                wanted(model, representation, strict).map(latest -> allInstances ? latest.withAllMoments() : latest);
        if (payload.isBlank()) {
            problem = frame.texts().of("validate.empty");
        } else if (wanted.isEmpty()) {
            problem = frame.texts().of("validate.model.unreadable", model);
        } else {
            try {
                String name = sent.file().map(SentForm.SentFile::name).orElse("");
                judged = Optional.of(JudgedPayload.of(bytes, name, wanted.get(), judge));
            } catch (UnknownModelException e) {
                problem = unknown(frame.texts(), e);
            }
        }
        Excerpt excerpt = judged.map(found -> Excerpt.of(payload, found.findings()))
                .orElseGet(() -> new Excerpt(List.of(), true));
        ValidatePage page =
                new ValidatePage(frame, payload, model, representation, strict, allInstances, problem, judged, excerpt);
        return Response.status(problem.isEmpty() ? 200 : 400)
                .entity(pages.show("validate.jte", page).cached(Pages.FOR_ONE))
                .build();
    }

    private Frame frame(ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        return frame.titled(Section.VALIDATE, frame.texts().of("validate.title"))
                .about(frame.texts().of("validate.lead"));
    }

    /** What the form asks for; empty when it names no model that could be one. */
    private static Optional<Wanted> wanted(String model, String representation, boolean strict) {
        Representation shape = Representation.of(representation).orElse(null);
        if (model.isEmpty()) {
            return Optional.of(new Wanted(null, null, shape, strict, Wanted.MOST_FINDINGS));
        }
        String[] parts = model.split("@", 2);
        Optional<ModelId> id = ModelId.parse(parts[0]);
        Optional<Version> version = parts.length == 2 ? Version.parse(parts[1]) : Optional.empty();
        return parts.length == 2 && version.isEmpty()
                ? Optional.empty()
                : id.map(known -> new Wanted(known, version.orElse(null), shape, strict, Wanted.MOST_FINDINGS));
    }

    private static String unknown(Texts texts, UnknownModelException unknown) {
        String asked = unknown.model() + (unknown.version() == null ? "" : "@" + unknown.version());
        String near = String.join(
                ", ", unknown.nearest().stream().map(ModelId::toString).toList());
        return near.isEmpty()
                ? texts.of("validate.model.unknown", asked)
                : texts.of("validate.model.unknown.near", asked, near);
    }
}
