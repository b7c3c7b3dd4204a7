package si.kozolec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks axe-core whether a page keeps the rules of WCAG 2.2, levels A and AA, which the law asks of public bodies. */
public final class Accessibility {

    private static final String AXE = script();

    /** The list of calls, which Swagger UI draws, is left out: the accessibility statement says what it lacks. */
    private static final String ASK = """
            const done = arguments[arguments.length - 1];
            axe.run({ exclude: ["#api"] }, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
              resultTypes: ["violations"],
            }).then(result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ": " + node.target.join(" ") + ": " + node.failureSummary))), error => done(["" + error]));
            """;

    private Accessibility() {}

    /**
     * Holds that a page has no violation: in Slovenian and light colours at a desk, in English and dark ones on a phone. Who takes
     * pictures of all pages sees both languages in both.
     */
    public static void assertAccessible(Visitor visitor, URI page) {
        visitor.sees(Visitor.DESK, false).open(in(page, "sl"));
        List<String> violations = new ArrayList<>(violations(visitor, visitor.address() + " light"));
        // 1280 pixels enlarged to 400 per cent.
        visitor.sees(320, false).assertFits();
        visitor.sees(Visitor.PHONE, true).open(in(page, "en"));
        violations.addAll(violations(visitor, visitor.address() + " dark, phone"));
        visitor.assertFits().sees(Visitor.DESK, false);
        assertThat(violations).isEmpty();
    }

    private static URI in(URI page, String language) {
        return URI.create(page + (page.getQuery() == null ? "?" : "&") + "lang=" + language);
    }

    /** Holds that the page that is open has no violation: in light and dark colours, at a desk and on a phone. */
    public static void assertOpenPageAccessible(Visitor visitor) {
        assertThat(everywhere(visitor)).isEmpty();
    }

    /** Holds that the page that is open, as it stands, has no violation. */
    public static void assertAccessible(Visitor visitor) {
        assertThat(violations(visitor, visitor.address())).isEmpty();
    }

    /** What is wrong with the page that is open: in light and dark colours, at a desk and on a phone. */
    static List<String> everywhere(Visitor visitor) {
        visitor.sees(Visitor.DESK, false);
        List<String> violations = new ArrayList<>(violations(visitor, visitor.address() + " light"));
        visitor.sees(Visitor.PHONE, true);
        violations.addAll(violations(visitor, visitor.address() + " dark, phone"));
        visitor.assertFits();
        // 1280 pixels enlarged to 400 per cent.
        visitor.sees(320, false).assertFits();
        visitor.sees(Visitor.DESK, false);
        return violations;
    }

    private static List<String> violations(Visitor visitor, String where) {
        if (!Boolean.TRUE.equals(visitor.driver().executeScript("return !!window.axe"))) {
            visitor.driver().executeScript(AXE);
        }
        Object found = visitor.driver().executeAsyncScript(ASK);
        return ((List<?>) Objects.requireNonNull(found, "axe answers"))
                .stream().map(violation -> where + ": " + violation).toList();
    }

    private static String script() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is missing from the tests");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
