package si.kozolec.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Our own longer texts, out of the program: Markdown files, one a language. */
final class Prose {

    private static final Parser PARSER = Parser.builder().build();

    /** What people hand on to machines: there the language is nothing to ask for, and some of them refuse it. */
    private static final Pattern FOR_MACHINES = Pattern.compile("/(oai\\b|api/v1/|\\.well-known/|[^?]*\\.[a-z]+).*");

    private Prose() {}

    /** The text as HTML; links to other pages keep the language of the page. */
    static String html(String name, Frame frame) {
        return render(read(name + "_" + frame.lang() + ".md"), frame);
    }

    /** A text of ours in Markdown as HTML; links to other pages keep the language of the page. */
    static String render(String markdown, Frame frame) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String address = attributes.get("href");
                    if (address != null && address.startsWith("/")) {
                        attributes.put(
                                "href",
                                FOR_MACHINES.matcher(address).matches()
                                        ? frame.addresses().path(address)
                                        : frame.link(address));
                    }
                })
                .build();
        return renderer.render(PARSER.parse(markdown));
    }

    private static String read(String file) {
        try (InputStream text = Prose.class.getResourceAsStream("prose/" + file)) {
            if (text == null) {
                throw new IllegalStateException("missing from the program: prose/" + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
