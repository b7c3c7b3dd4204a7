package si.kozolec.server.gaiax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import si.kozolec.credential.SignedJwt;
import si.kozolec.model.Catalogues;
import si.kozolec.server.catalogue.ImportSource;
import si.kozolec.server.catalogue.ImportSources;
import si.kozolec.server.catalogue.Importer;
import si.kozolec.server.catalogue.Progress;
import si.kozolec.server.gaiax.GaiaxOptions.Organisation;
import si.kozolec.server.gaiax.GaiaxOptions.Registration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of models, the nation's own and those that others have published, keeps the shapes of Gaia-X. Of the others one subject is
 * looked at; with {@code -Dkozolec.shapes=all} all of them, which takes ten seconds more.
 */
class GaiaxShapesTest {

    private static final boolean ALL = System.getProperty("kozolec.shapes", "").equals("all");
    private static final Path UPSTREAM =
            Path.of(System.getProperty("kozolec.shared", "../../shared"), "corpus", "upstream");

    @Test
    void every_subject_conforms_and_a_broken_one_does_not(@TempDir Path folder) throws Exception {
        assumeTrue(GaiaxShapes.areThere(), "the shapes are not here");
        GaiaxShapes shapes = new GaiaxShapes();
        try (CredentialTown town = new CredentialTown(folder)) {
            List<JsonNode> payloads = payloads(town);

            assertThat(payloads).hasSizeGreaterThan(ALL ? 200 : 20);
            assertThat(shapes.violations(payloads)).isEmpty();

            ObjectNode broken = (ObjectNode) payloads.get(0).deepCopy();
            ((ObjectNode) broken.path("credentialSubject"))
                    .put("license", "Whatever")
                    .remove(List.of("resourcePolicy", "copyrightOwnedBy"));
            assertThat(shapes.violations(List.of(broken))).hasSize(3);
        }
    }

    private static List<JsonNode> payloads(CredentialTown town) throws Exception {
        Importer importer = new Importer(town.repository, Clock.systemUTC());
        var starters = Catalogues.builtIn();
        importer.run(
                List.of(new ImportSource(
                        "starters",
                        starters.list("").stream()
                                .filter(entry -> entry.folder())
                                .map(entry -> new ImportSource.Folder(starters, entry.name(), entry.name(), "", ""))
                                .toList())),
                false,
                Progress.NONE);
        Path source = ALL ? UPSTREAM : UPSTREAM.resolve("dataModel.WasteManagement");
        try (ImportSources upstream = ImportSources.open(List.of(source.toString()))) {
            importer.run(upstream.sources(), false, Progress.NONE);
        }
        town.catalogue.refresh();
        CredentialOffice office = town.office(GaiaxOptions.USUAL.with(
                "ES256",
                Optional.of(new Organisation("Združenje", Registration.VAT_ID, "SI12345678", "SI", "SI", true))));
        assertThat(office.look()).isTrue();
        List<JsonNode> payloads = new ArrayList<>();
        for (LedgerEvent event : office.events()) {
            payloads.add(payload(office.papers().credential(event)));
        }
        office.statements()
                .forEach(name -> payloads.add(payload(office.statement(name).orElseThrow())));
        return payloads;
    }

    private static JsonNode payload(String jwt) {
        return SignedJwt.parse(jwt).orElseThrow().payload();
    }
}
