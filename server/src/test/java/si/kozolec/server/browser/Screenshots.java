package si.kozolec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.HubTown;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;

/**
 * Takes pictures of all pages, for somebody to look at. No build runs it by itself:
 *
 * <pre>{@code mvn -B -q -pl server -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false}</pre>
 *
 * <p>At the end it tells what keeps somebody from using them, in either language and in all colours. The pictures are in {@code server/target/screenshots}; with {@code -Dscreenshots=home,model} only of those scenes.
 */
public final class Screenshots {

    @Test
    void of_the_starter_catalogue(@TempDir Path data) throws Exception {
        String wanted = System.getProperty("screenshots", "");
        try (Cities cities = new Cities();
                HubTown town = new HubTown(data, cities.environment())) {
            WholeServer server = town.server();
            String curator = server.token("Ana", Role.CURATOR);
            cities.live(server.uri(), curator);
            take(
                    server.uri(),
                    Path.of("target", "screenshots"),
                    server.token("Vid", Role.SUBMITTER),
                    curator,
                    server.token("Meta", Role.ADMIN),
                    Stream.of(wanted.split(",", -1))
                            .filter(name -> !name.isBlank())
                            .toList());
        }
    }

    /** Of a server that runs already: its address, the folder, the tokens of a submitter, a curator and an admin, and the scenes. */
    public static void main(String... arguments) {
        List<String> all = List.of(arguments);
        take(
                URI.create(all.get(0)),
                Path.of(all.get(1)),
                all.get(2),
                all.get(3),
                all.get(4),
                all.subList(5, all.size()));
    }

    private static void take(
            URI server, Path folder, String submitter, String curator, String admin, List<String> wanted) {
        List<String> violations = new ArrayList<>();
        try (Visitor visitor = Chromium.visitor()) {
            new Tour(visitor, server, submitter, curator, admin).each((name, language) -> {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    take(visitor, folder, name + "-" + language, language.equals("sl"));
                    violations.addAll(Accessibility.everywhere(visitor));
                }
            });
        }
        assertThat(violations).isEmpty();
    }

    /** At a desk and on a phone; in one language also in dark colours, enlarged to 400 per cent, and as it is printed. */
    private static void take(Visitor visitor, Path folder, String name, boolean all) {
        visitor.sees(Visitor.DESK, false).photograph(folder.resolve(name + "-desktop.png"));
        visitor.sees(Visitor.PHONE, false).photograph(folder.resolve(name + "-phone.png"));
        if (all) {
            visitor.sees(Visitor.DESK, true).photograph(folder.resolve(name + "-desktop-dark.png"));
            visitor.sees(320, false).photograph(folder.resolve(name + "-zoomed.png"));
            visitor.prints().photograph(folder.resolve(name + "-print.png"));
        }
        visitor.sees(Visitor.DESK, false);
    }
}
