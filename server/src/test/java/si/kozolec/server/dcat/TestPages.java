package si.kozolec.server.dcat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;

/** Asks a catalogue for its pages, and a page for what stands in it. */
final class TestPages {

    /** For the first page. */
    static final CatalogQuestion FIRST = new CatalogQuestion(1, null);

    private TestPages() {}

    static Graph turtle(House house, CatalogQuestion asked) {
        return Graphs.read(page(house.dcat(), asked, RdfForm.TURTLE), Lang.TURTLE);
    }

    static byte[] page(DcatCatalogue dcat, CatalogQuestion asked, RdfForm form) {
        return page(dcat, dcat.state(), asked, form);
    }

    static byte[] page(DcatCatalogue dcat, CatalogState state, CatalogQuestion asked, RdfForm form) {
        return dcat.page(state, asked, form, House.BASE, number -> House.BASE + "/page-" + number);
    }

    static List<String> objects(Graph graph, Node property) {
        List<String> objects = new ArrayList<>();
        graph.find(Node.ANY, property, Node.ANY)
                .forEach(triple -> objects.add(triple.getObject().toString().replace(House.BASE + "/page", "page")));
        return objects;
    }
}
