package si.kozolec.server.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.server.WholeServer;
import si.kozolec.server.access.Role;
import si.kozolec.server.broker.LoopbackBroker;

/**
 * Takes pictures of all pages, for somebody to look at. No build runs it by itself:
 *
 * <pre>{@code mvn -B -q -pl server -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false}</pre>
 *
 * <p>The pictures are in {@code server/target/screenshots}; with {@code -Dscreenshots=home,model} only of those scenes.
 */
public final class Screenshots {

    @Test
    void of_the_starter_catalogue(@TempDir Path data) throws Exception {
        String wanted = System.getProperty("screenshots", "");
        try (LoopbackBroker broker = new LoopbackBroker();
                WholeServer server = new WholeServer(data, environment(broker))) {
            broker.strangers = List.of("https://uri.example.org/Vehicle", "https://uri.example.org/WeatherStation");
            take(
                    server.uri(),
                    Path.of("target", "screenshots"),
                    server.token("Vid", Role.SUBMITTER),
                    server.token("Ana", Role.CURATOR),
                    Stream.of(wanted.split(",", -1))
                            .filter(name -> !name.isBlank())
                            .toList());
        }
    }

    private static Map<String, String> environment(LoopbackBroker broker) {
        return Map.of("KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8", "KOZOLEC_BROKER_LJUBLJANA_URL", broker.address());
    }

    /** Of a server that runs already: its address, the folder, the tokens of a submitter and of a curator, and the scenes. */
    public static void main(String... arguments) {
        List<String> all = List.of(arguments);
        take(URI.create(all.get(0)), Path.of(all.get(1)), all.get(2), all.get(3), all.subList(4, all.size()));
    }

    private static void take(URI server, Path folder, String submitter, String curator, List<String> wanted) {
        try (Visitor visitor = Chromium.visitor()) {
            new Tour(visitor, server, submitter, curator).each((name, language) -> {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    take(visitor, folder, name + "-" + language, language.equals("sl"));
                }
            });
        }
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
