package si.kozolec.server.web;

import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Writes what others have written in Markdown as HTML that does no harm: markup in it is shown as text, links lead only to the web
 * and to mail, and pictures are not fetched.
 */
final class Markdown {

    /** Longer texts are shown as they are. */
    private static final int LONGEST = 20_000;

    private static final int DEEPEST = 20;

    /** No headings and no rules: they would be mistaken for those of the page. */
    private static final Set<Class<? extends Block>> KNOWN =
            Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class);

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(KNOWN)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new Links())
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "nofollow ugc noopener");
                }
            })
            .build();

    private Markdown() {}

    /** HTML that may stand on a page as it is. */
    static String html(String markdown) {
        if (markdown.length() > LONGEST) {
            return "<p>" + escaped(markdown) + "</p>\n";
        }
        try {
            return RENDERER.render(PARSER.parse(markdown));
        } catch (StackOverflowError e) {
            // Nested more deeply than any person writes.
            return "<p>" + escaped(markdown) + "</p>\n";
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final class Links implements UrlSanitizer {

        private final UrlSanitizer usual = new DefaultUrlSanitizer(Set.of("http", "https", "mailto"));

        @Override
        public String sanitizeLinkUrl(String url) {
            return usual.sanitizeLinkUrl(url);
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
