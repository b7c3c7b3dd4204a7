package si.kozolec.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import si.kozolec.model.Severity;
import si.kozolec.rules.RuleBook;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Reason;

/** Explains the rules for a good model: all of them in a list, and each, as every code of a finding, on a page of its own. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class RulePages {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final Set<String> CODES = Set.copyOf(BOOK.codes());

    private final Pages pages;

    public RulePages(Pages pages) {
        this.pages = pages;
    }

    /** Whether there is a page about a code. */
    public static boolean explain(String code) {
        return CODES.contains(code);
    }

    @GET
    public Document rules(@Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        StringBuilder list = new StringBuilder(frame.texts().of("rules.intro")).append("\n");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            list.append("\n## ")
                    .append(frame.texts().of("rules." + severity.code()))
                    .append("\n\n");
            BOOK.rules().stream()
                    .filter(rule -> rule.worst() == severity)
                    .forEach(rule -> list.append("- [")
                            .append(frame.texts().of(rule.title()))
                            .append("](/rules/")
                            .append(rule.code())
                            .append(") `")
                            .append(rule.code())
                            .append("`\n"));
        }
        return show(frame, frame.texts().of("rules.title"), list.toString());
    }

    @GET
    @Path("/{code}")
    public Document rule(@PathParam("code") String code, @Context ContainerRequestContext request) {
        Frame frame = pages.frame(request);
        String page = BOOK.help(code, frame.texts().language())
                .orElseThrow(() -> new Failure(Reason.NOT_FOUND, Reason.NOT_FOUND.title()));
        // The first line is the title, which the page has anyway.
        String[] parts = page.split("\n", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        return show(
                frame,
                parts[0].replaceFirst("^#\\s*", ""),
                rest + "\n\n[" + frame.texts().of("rules.all") + "](/rules) · `" + code + "`");
    }

    private Document show(Frame frame, String title, String markdown) {
        return pages.show(
                "prose.jte", new ProsePage(frame.titled(Section.ABOUT, title), Prose.render(markdown, frame)));
    }
}
