package si.kozolec.server.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes pictures of the pages of a running server: at a desk and on a phone, in both languages, in light and dark colours.
 *
 * <pre>{@code mvn -Pscreenshots -pl server -am test-compile -Dscreenshots.server=http://127.0.0.1:8080 -Dscreenshots.folder=target/screenshots}</pre>
 *
 * <p>The arguments are the server, the folder, and then pages, {@code /search?q=zrak}; without pages, those of {@link #PAGES}.
 */
public final class Screenshots {

    /** The pages that everybody can see. */
    static final List<String> PAGES = List.of(
            "/",
            "/search?q=parkiri%C5%A1%C4%8De",
            "/search?q=bicikel&subject=Parking-SI",
            "/models/Parking-SI/OffStreetParking",
            "/models/Environment-SI/AirQualityObserved",
            "/attributes/temperature",
            "/about",
            "/about/terms",
            "/about/accessibility",
            "/about/statistics",
            "/api",
            "/login",
            "/validate",
            "/identify",
            "/propose",
            "/models/Parking-SI/OfStreetParking");

    private Screenshots() {}

    public static void main(String... arguments) {
        URI server = URI.create(arguments[0]);
        Path folder = Path.of(arguments[1]);
        List<String> pages = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        try (Visitor visitor = Chromium.visitor()) {
            for (String page : pages.isEmpty() ? PAGES : pages) {
                take(visitor, server, folder, page);
            }
        }
    }

    private static void take(Visitor visitor, URI server, Path folder, String page) {
        String name = page.equals("/")
                ? "home"
                : page.substring(1).replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        for (String language : List.of("sl", "en")) {
            visitor.open(server.resolve(page + (page.contains("?") ? "&" : "?") + "lang=" + language));
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : List.of(Visitor.DESK, Visitor.PHONE)) {
                    String kind = language + (width == Visitor.DESK ? "-desktop" : "-phone") + (dark ? "-dark" : "");
                    visitor.sees(width, dark).photograph(folder.resolve(name + "-" + kind + ".png"));
                }
            }
        }
        visitor.sees(Visitor.DESK, false);
    }
}
