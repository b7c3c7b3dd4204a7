package si.kozolec.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import si.kozolec.model.Language;
import si.kozolec.server.api.Addresses;
import si.kozolec.server.http.Document;
import si.kozolec.server.http.Languages;

/** Writes pages with the templates, in the language of the reader. */
public final class Pages {

    static final String LANG = "lang";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String OWN_SCRIPTS =
            NOTHING_FROM_ELSEWHERE + "; script-src 'self'; connect-src 'self'; font-src 'self'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Addresses addresses;

    public Pages(Addresses addresses) {
        this.addresses = addresses;
        for (Language language : Language.values()) {
            texts.put(language, Texts.in(language));
        }
    }

    Texts texts(UriInfo request, HttpHeaders headers) {
        return Objects.requireNonNull(texts.get(Languages.choose(
                request.getQueryParameters().getFirst(LANG), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    Frame frame(UriInfo request, Texts words, String title, String question) {
        String other = words.language().other().tag();
        String path = addresses.path("/" + request.getPath(false).replaceFirst("^/+", ""));
        return new Frame(
                words,
                addresses,
                title,
                question,
                path + Query.of(request.getQueryParameters()).set(LANG, other));
    }

    /** The page without any script. */
    Document page(String template, String name, Object content) {
        return write(template, name, content).with("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
    }

    /** A page that runs scripts of ours. */
    Document pageWithScripts(String template, String name, Object content) {
        return write(template, name, content).with("Content-Security-Policy", OWN_SCRIPTS);
    }

    private Document write(String template, String name, Object content) {
        StringOutput html = new StringOutput();
        templates.render(template, Map.of(name, content), html);
        return Document.of(html.toString().getBytes(StandardCharsets.UTF_8), HTML)
                .with("Vary", "Accept, Accept-Language")
                .with("Referrer-Policy", "same-origin");
    }
}
