package si.kozolec.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import si.kozolec.server.ckan.TestCkan;

/**
 * The whole server with a portal on this machine, which was read before and does not know our organisation, so that what is handed to it
 * is stuck; and with a hub that is not there at all.
 */
public final class HubTown implements AutoCloseable {

    private final TestCkan ckan;
    private final WholeServer server;

    public HubTown(Path folder) throws Exception {
        this(folder, Map.of());
    }

    /** The town with more to say in its environment. */
    public HubTown(Path folder, Map<String, String> more) throws Exception {
        DataFolder.open(folder).close();
        Files.writeString(Files.createDirectories(folder.resolve("uses")).resolve("opsi.json"), UsesTest.READING);
        ckan = new TestCkan();
        String portal = ckan.address().toString();
        Map<String, String> environment = new HashMap<>(more);
        environment.putAll(Map.of(
                "KOZOLEC_BROKER_NETWORKS", "127.0.0.0/8",
                "KOZOLEC_GAIAX_ALGORITHM", "ES256",
                "KOZOLEC_PORTAL_OPSI_URL", portal,
                "KOZOLEC_PORTAL_OPSI_TITLE", "OPSI"));
        environment.putAll(Map.of(
                "KOZOLEC_GAIAX_TARGET_OPSI_KIND", "ckan",
                "KOZOLEC_GAIAX_TARGET_OPSI_URL", portal,
                "KOZOLEC_GAIAX_TARGET_OPSI_ORGANISATION", "nobody",
                "KOZOLEC_GAIAX_TARGET_OPSI_AUTH", "header",
                "KOZOLEC_GAIAX_TARGET_OPSI_HEADER", "Authorization",
                "KOZOLEC_GAIAX_TARGET_OPSI_SECRET", "env:OPSI_TOKEN",
                "OPSI_TOKEN", TestCkan.TOKEN,
                "KOZOLEC_GAIAX_TARGET_HUB_KIND", "xfsc",
                "KOZOLEC_GAIAX_TARGET_HUB_URL", portal));
        server = new WholeServer(folder, environment);
    }

    public WholeServer server() {
        return server;
    }

    public TestCkan ckan() {
        return ckan;
    }

    @Override
    public void close() {
        server.close();
        ckan.close();
    }
}
