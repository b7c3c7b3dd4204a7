package si.kozolec.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.access.Session;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.api.Caller;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Languages;

/**
 * Writes pages with the templates, in the language of the reader.
 *
 * <pre>{@code
 * Frame frame = pages.frame(request);
 * return pages.show("about.jte", new AboutPage(frame.titled(Section.ABOUT, title), ...));
 * }</pre>
 */
public final class Pages {

    static final String LANG = "lang";

    /** For what somebody has sent: not for others, but one's own browser may show it again when one goes back. */
    static final String FOR_ONE = "private, no-cache";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final String OURS_ALONE =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Assets assets = new Assets();
    private final Addresses addresses;

    public Pages(Addresses addresses) {
        this.addresses = addresses;
        for (Language language : Language.values()) {
            texts.put(language, Texts.in(language));
        }
    }

    /** What is around the page that a request asks for; the resource gives it a title. */
    Frame frame(ContainerRequestContext request) {
        Map<String, List<String>> parameters = request.getUriInfo().getQueryParameters();
        Language language = Languages.choose(
                request.getUriInfo().getQueryParameters().getFirst(LANG),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String path = "/" + request.getUriInfo().getPath(false).replaceFirst("^/+", "");
        return frame(language, path, parameters, Caller.of(request).session());
    }

    /** What is around a page about the address, read by who knows whom. */
    Frame frame(Language language, String path, Map<String, List<String>> parameters, Optional<Session> session) {
        Texts words = Objects.requireNonNull(texts.get(language));
        return new Frame(
                words,
                addresses,
                assets,
                path,
                Query.of(parameters),
                session,
                Section.ELSEWHERE,
                words.of("title"),
                words.of("summary"),
                "");
    }

    /** The words for a key in both languages. */
    LocalizedText both(String key, Object... arguments) {
        return new LocalizedText(
                Objects.requireNonNull(texts.get(Language.SL)).of(key, arguments),
                Objects.requireNonNull(texts.get(Language.EN)).of(key, arguments));
    }

    Assets assets() {
        return assets;
    }

    /** The page, written; a page for somebody who has signed in is kept by their own browser at most. */
    Document show(String template, Page page) {
        StringOutput html = new StringOutput();
        templates.render(template, Map.of("page", page), html);
        Document document = Document.of(html.toString().getBytes(StandardCharsets.UTF_8), HTML)
                .with("Content-Security-Policy", OURS_ALONE)
                .with("Vary", "Accept, Accept-Language, Cookie")
                .with("Referrer-Policy", "same-origin")
                .with("Content-Language", page.frame().lang());
        return page.frame().session().isPresent() ? document.cached(FOR_ONE) : document;
    }
}
