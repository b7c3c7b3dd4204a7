package si.kozolec.server.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.compatibility.Comparison;
import si.kozolec.compatibility.ComparisonJson;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Languages;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/** Tells what changed between two versions of a model, whom that breaks, and which version step it needs. */
@Path("/api/v1/compare")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
@TellsProblems
public final class ComparisonResource {

    private static final int KEPT = 500;

    private final Catalogue catalogue;
    private final Finder finder;
    private final Cache<Asked, byte[]> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public ComparisonResource(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.finder = new Finder(catalogue);
    }

    /** Published versions never change, so neither do the answers. */
    private record Asked(PublishedVersion from, PublishedVersion to, Language language) {}

    @GET
    @Operation(
            operationId = "compare",
            summary = "Compares two versions of a model",
            description =
                    "All references are resolved inside each version. Each change has two verdicts: of all payloads, and for"
                            + " open models, where an optional attribute that is added breaks nobody; the class follows the latter.")
    @ApiResponse(
            responseCode = "200",
            description = "The class of the difference, and every change with its JSON pointer",
            content = @Content(schema = @Schema(implementation = ComparisonRepresentation.class)))
    @ApiResponse(responseCode = "400", description = "Parameters that are missing or wrong, all of them")
    @ApiResponse(responseCode = "404", description = "No such model or version; the nearest names are told")
    public Document compare(
            @Parameter(description = "The model, such as Parking-SI/OffStreetParking", required = true)
                    @QueryParam("model")
                    @Nullable String model,
            @Parameter(description = "The older version, such as 1.0.0", required = true) @QueryParam("from") @Nullable String from,
            @Parameter(description = "The newer version, or latest", schema = @Schema(defaultValue = "latest"))
                    @QueryParam("to")
                    @Nullable String to,
            @QueryParam(ParameterRule.LANG) @Nullable String lang,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String acceptLanguage) {
        requireBoth(model, from);
        String[] name = String.valueOf(model).split("/", 2);
        ModelEntry entry = finder.model(name[0], name.length == 2 ? name[1] : "");
        PublishedVersion old = finder.version(entry, String.valueOf(from));
        PublishedVersion now = finder.version(entry, to == null || to.isBlank() ? Finder.LATEST : to);
        Asked asked = new Asked(old, now, Languages.choose(lang, acceptLanguage));
        return Document.of(answers.get(asked, this::answer), MediaType.APPLICATION_JSON_TYPE)
                .with("Vary", "Accept-Language");
    }

    private byte[] answer(Asked asked) {
        Comparison comparison = Comparison.of(
                catalogue.bundle(asked.from()),
                catalogue.describe(asked.from()),
                catalogue.bundle(asked.to()),
                catalogue.describe(asked.to()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonJson.write(
                out,
                comparison,
                asked.language(),
                asked.from().model().toString(),
                asked.from().version(),
                asked.to().version());
        return out.toByteArray();
    }

    private static void requireBoth(@Nullable String model, @Nullable String from) {
        List<Problem.Part> missing = new ArrayList<>();
        if (model == null || model.isBlank()) {
            missing.add(Problem.Part.inParameter(
                    "model",
                    new LocalizedText(
                            "Navedite model, na primer model=Parking-SI/OffStreetParking.",
                            "Name the model, for example model=Parking-SI/OffStreetParking.")));
        }
        if (from == null || from.isBlank()) {
            missing.add(Problem.Part.inParameter(
                    "from",
                    new LocalizedText(
                            "Navedite starejšo različico, na primer from=1.0.0.",
                            "Name the older version, for example from=1.0.0.")));
        }
        if (!missing.isEmpty()) {
            throw new Failure(new Problem(Reason.INVALID_REQUEST, missing.get(0).message(), missing));
        }
    }
}
