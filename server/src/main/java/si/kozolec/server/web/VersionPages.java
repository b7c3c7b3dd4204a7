package si.kozolec.server.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import si.kozolec.compatibility.Comparison;
import si.kozolec.model.Finding;
import si.kozolec.model.Version;
import si.kozolec.rules.SelfAssessment;
import si.kozolec.rules.Verdict;
import si.kozolec.server.api.Assessments;
import si.kozolec.server.api.Finder;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.http.Document;

/** Shows people what takes a closer look at versions: what is different between two of them, and how good one is. */
@Path("/models/{subject}/{model}")
@Hidden
public final class VersionPages {

    private static final int KEPT = 200;

    private final Catalogue catalogue;
    private final Finder finder;
    private final Pages pages;
    private final Assessments assessments;

    /** Published versions never change, so neither do the answers; they are made when somebody first asks. */
    private final Cache<List<PublishedVersion>, Comparison> comparisons =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public VersionPages(Catalogue catalogue, Assessments assessments, Pages pages) {
        this.catalogue = catalogue;
        this.finder = new Finder(catalogue);
        this.assessments = assessments;
        this.pages = pages;
    }

    @GET
    @Path("/compare")
    @Produces(MediaType.TEXT_HTML)
    public Document compare(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue(Finder.LATEST) String to,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion now = finder.version(entry, to);
        PublishedVersion old = from.isEmpty() ? before(entry, now) : finder.version(entry, from);
        Comparison comparison = comparisons.get(List.of(old, now), this::compare);
        Frame frame = pages.frame(request);
        return pages.show(
                "compare.jte",
                new ComparePage(
                        frame.titled(Section.SEARCH, frame.texts().of("compare.title", entry.id())),
                        entry.id(),
                        old.version(),
                        now.version(),
                        entry.versions().descendingKeySet().stream().limit(100).toList(),
                        comparison));
    }

    @GET
    @Path("/quality")
    @Produces(MediaType.TEXT_HTML)
    public Document quality(
            @PathParam("subject") String subject,
            @PathParam("model") String model,
            @QueryParam("version") @DefaultValue(Finder.LATEST) String version,
            @Context ContainerRequestContext request) {
        ModelEntry entry = finder.model(subject, model);
        PublishedVersion published = finder.version(entry, version);
        Verdict verdict = assessments.of(published);
        Frame frame = pages.frame(request);
        return pages.show(
                "quality.jte",
                new QualityPage(
                        frame.titled(
                                Section.SEARCH,
                                frame.texts().of("quality.title", entry.id() + " " + published.version())),
                        entry.id(),
                        published.version(),
                        SelfAssessment.of(verdict),
                        verdict.findings().stream()
                                .sorted(Comparator.comparing(Finding::severity).reversed())
                                .toList()));
    }

    private static PublishedVersion before(ModelEntry entry, PublishedVersion now) {
        Version older = entry.versions().lowerKey(now.version());
        return Optional.ofNullable(older).map(entry.versions()::get).orElse(now);
    }

    private Comparison compare(List<PublishedVersion> two) {
        PublishedVersion old = two.get(0);
        PublishedVersion now = two.get(1);
        return Comparison.of(
                catalogue.bundle(old), catalogue.describe(old), catalogue.bundle(now), catalogue.describe(now));
    }
}
