package si.kozolec.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import si.kozolec.artifact.TermDescription;
import si.kozolec.artifact.TermUse;
import si.kozolec.model.AttributeKind;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Shows a term to whoever follows its IRI with a browser: plain, in both languages at once, for it is mostly one sentence. */
final class TermPage {

    /** Nothing is loaded from anywhere. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
                    + "table{border-collapse:collapse}td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}";

    private TermPage() {}

    static byte[] of(TermDescription term, Addresses addresses, Language language) {
        StringBuilder page = new StringBuilder(2_000);
        String name = String.join(", ", term.terms());
        page.append("<!doctype html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.append("<title>").append(escaped(name)).append(" – Kozolec</title>\n");
        page.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        page.append("<h1>").append(escaped(name)).append("</h1>\n");
        page.append("<p><code>").append(escaped(term.iri())).append("</code></p>\n");
        texts(page, "h2", term.label(), language);
        texts(page, "p", term.description(), language);
        page.append("<table>\n<tr>");
        for (String head : heads(language)) {
            page.append("<th scope=\"col\">").append(head).append("</th>");
        }
        page.append("</tr>\n");
        term.uses().forEach(use -> row(page, use, addresses));
        return page.append("</table>\n</main>\n</body>\n</html>\n").toString().getBytes(UTF_8);
    }

    private static List<String> heads(Language language) {
        return switch (language) {
            case SL -> List.of("Model", "Različica", "Vrsta", "Enota", "Mesto");
            case EN -> List.of("Model", "Version", "Kind", "Unit", "Place");
        };
    }

    private static void row(StringBuilder page, TermUse use, Addresses addresses) {
        List<String> cells = new ArrayList<>();
        String model = escaped(use.model().toString());
        cells.add("<a href=\"" + escaped(addresses.model(use.model())) + "\">" + model + "</a>");
        cells.add(use.version() == null ? "" : escaped(use.version().toString()));
        String kind = use.kind() == AttributeKind.UNSTATED ? "" : use.kind().ngsiName();
        cells.add(use.isEntityType() ? "EntityType" : kind);
        String unit = TermRepresentation.unit(use);
        cells.add(unit == null ? "" : escaped(unit));
        cells.add(escaped(String.join(", ", use.paths())));
        page.append("<tr>");
        cells.forEach(cell -> page.append("<td>").append(cell).append("</td>"));
        page.append("</tr>\n");
    }

    private static void texts(StringBuilder page, String element, LocalizedText text, Language first) {
        for (Language language : List.of(first, first.other())) {
            if (!text.in(language).isEmpty()) {
                page.append('<').append(element).append(" lang=\"").append(language.tag()).append("\">");
                page.append(escaped(text.in(language))).append("</").append(element).append(">\n");
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
