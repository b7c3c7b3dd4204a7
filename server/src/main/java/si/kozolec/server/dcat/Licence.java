package si.kozolec.server.dcat;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import si.kozolec.model.LocalizedText;

/** The licences by which models may be used: the European authority's IRI where it lists the licence, that of SPDX where not. */
final class Licence {

    private static final Map<String, String> LISTED = Map.ofEntries(
            Map.entry("CC0-1.0", "CC0"),
            Map.entry("CC-BY-4.0", "CC_BY_4_0"),
            Map.entry("CC-BY-3.0", "CC_BY_3_0"),
            Map.entry("CC-BY-SA-4.0", "CC_BYSA_4_0"),
            Map.entry("CC-BY-NC-4.0", "CC_BYNC_4_0"),
            Map.entry("CC-BY-ND-4.0", "CC_BYND_4_0"),
            Map.entry("ODbL-1.0", "ODC_BL"),
            Map.entry("ODC-By-1.0", "ODC_BY"),
            Map.entry("EUPL-1.2", "EUPL_1_2"),
            Map.entry("Apache-2.0", "APACHE_2_0"),
            Map.entry("MIT", "MIT"));

    private Licence() {}

    /** The IRI of a licence, described in the graph; empty for a model that names none that can be named. */
    static Optional<Node> in(Writing writing, String spdx) {
        if (spdx.isBlank()) {
            return Optional.empty();
        }
        String listed = LISTED.get(spdx);
        Optional<String> iri = listed != null
                ? Optional.of(Concept.Scheme.LICENCE.address() + "/" + listed)
                : spdx.matches("[A-Za-z0-9.+-]{1,60}")
                        ? Optional.of("https://spdx.org/licenses/" + spdx)
                        : Iris.ofWeb(spdx);
        return iri.map(Writing::iri).map(node -> described(writing, node, spdx));
    }

    private static Node described(Writing writing, Node node, String spdx) {
        if (!writing.knows(node)) {
            Writing.Said said =
                    writing.of(node).is(Space.DCT, "LicenseDocument").plain(Space.DCT, "title", spdx);
            if (LISTED.containsKey(spdx)) {
                // These names are the same in both languages.
                said.is(Space.SKOS, "Concept")
                        .text(Space.SKOS, "prefLabel", new LocalizedText(spdx, spdx))
                        .has(Space.SKOS, "inScheme", Concept.Scheme.LICENCE.in(writing));
            }
        }
        return node;
    }
}
