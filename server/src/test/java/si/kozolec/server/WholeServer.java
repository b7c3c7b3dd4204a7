package si.kozolec.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import si.kozolec.server.access.Role;
import si.kozolec.server.access.Tokens;

/** The server as people start it, with the starter catalogue, on any free port of this machine. */
public final class WholeServer implements AutoCloseable {

    private final Path folder;
    private final Application application;
    private final Map<String, String> tokens = new HashMap<>();

    /** @param folder an empty folder for its data */
    public WholeServer(Path folder) {
        this(folder, Map.of());
    }

    /** The server with more to say to it in its environment. */
    public WholeServer(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.application = Application.start(ServerConfig.from(
                Map.of("data", folder.toString(), "port", environment.getOrDefault("KOZOLEC_PORT", "0")),
                environment,
                Optional.empty()));
    }

    public URI uri() {
        return application.address();
    }

    /** A fresh token of a person; the same name is the same human. */
    public String token(String name, Role role) throws IOException {
        Tokens.Fresh fresh = new Tokens(folder.resolve("access"), Clock.systemUTC())
                .create(name, name.toLowerCase(Locale.ROOT), role, Optional.empty());
        tokens.put(name, fresh.token().id());
        return fresh.text();
    }

    /** Takes the newest token of a person back. */
    public void revoke(String name) throws IOException {
        new Tokens(folder.resolve("access"), Clock.systemUTC()).revoke(tokens.getOrDefault(name, ""));
    }

    @Override
    public void close() {
        application.close();
    }
}
