package si.kozolec.server.dcat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.server.catalogue.Catalogue;

/**
 * Writes one page of the catalogue as a graph that can be read alone: catalogue, publisher, contact, code lists and ten versions.
 */
final class CatalogPage {

    private static final LocalizedText DESCRIPTION = new LocalizedText(
            "Podatkovni modeli pametnih mest z vsemi objavljenimi različicami: sheme, konteksti, primeri, oblike SHACL in slovarji.",
            "Data models of smart cities in all their published versions: schemas, contexts, examples, SHACL shapes and"
                    + " vocabularies.");
    private static final LocalizedText SERVICE =
            new LocalizedText("Vmesnik API repozitorija Kozolec", "API of the Kozolec repository");

    private final Catalogue catalogue;
    private final CatalogState state;
    private final CatalogOptions options;
    private final String base;

    CatalogPage(Catalogue catalogue, CatalogState state, CatalogOptions options, String base) {
        this.catalogue = catalogue;
        this.state = state;
        this.options = options;
        this.base = base;
    }

    /**
     * The graph of a page.
     *
     * @param asked which page, and since when
     * @param addresses where the pages are, by their number
     */
    OrderedGraph write(CatalogQuestion asked, IntFunction<String> addresses) {
        Writing writing = new Writing(
                Space.ADMS,
                Space.DCAT,
                Space.DCT,
                Space.FOAF,
                Space.HYDRA,
                Space.OWL,
                Space.PROF,
                Space.PROV,
                Space.RDF,
                Space.RDFS,
                Space.ROLE,
                Space.SKOS,
                Space.SPDX,
                Space.VCARD,
                Space.XSD);
        List<Item> wanted = asked.of(state);
        List<Item> shown = wanted.stream()
                .skip((asked.page() - 1L) * CatalogQuestion.PAGE)
                .limit(CatalogQuestion.PAGE)
                .toList();
        Instant since = asked.modifiedSince();
        if (since == null) {
            Writing.Said whole = whole(writing);
            contents(writing, whole, shown);
        } else {
            Writing.Said part = part(writing, since);
            contents(writing, part, shown);
            whole(writing);
        }
        view(writing, asked, wanted.size(), addresses);
        return writing.graph();
    }

    private void contents(Writing writing, Writing.Said catalog, List<Item> shown) {
        Datasets datasets = new Datasets(catalogue, state.snapshot(), options, base, writing);
        for (Item item : shown) {
            catalog.has(Space.DCAT, "dataset", Identifiers.of(item.version()))
                    .has(Space.DCAT, "record", Identifiers.record(item.version()));
        }
        for (Item item : shown) {
            datasets.dataset(item);
            datasets.record(item);
        }
        shown.stream()
                .collect(Collectors.groupingBy(item -> item.version().model(), TreeMap::new, Collectors.toList()))
                .forEach((ModelId id, List<Item> versions) ->
                        datasets.model(state.snapshot().find(id).orElseThrow(), versions));
    }

    /** The catalogue itself. Its address is its own, so what a page lists adds up to the whole. */
    private Writing.Said whole(Writing writing) {
        Writing.Said said =
                writing.of(Identifiers.CATALOG).is(Space.DCAT, "Catalog").is(Space.ADMS, "AssetRepository");
        described(writing, said, options.title(), DESCRIPTION);
        Node service = Writing.iri(Identifiers.CATALOG + "#api");
        writing.of(service)
                .is(Space.DCAT, "DataService")
                .text(Space.DCT, "title", SERVICE)
                .has(Space.DCAT, "endpointURL", base + "/api/v1")
                .has(Space.DCAT, "endpointDescription", base + "/openapi.json");
        return said.has(Space.DCAT, "service", service);
    }

    /** Only what has changed: something else than the catalogue, lest somebody throw away what is not in it. */
    private Writing.Said part(Writing writing, Instant since) {
        String time = since.toString();
        Writing.Said said = writing.of(base + "/catalog?modified_since=" + time).is(Space.DCAT, "Catalog");
        described(
                writing,
                said,
                new LocalizedText(
                        options.title().sl() + ": spremembe od " + time,
                        options.title().en() + ": changes since " + time),
                new LocalizedText(
                        "Samo to, kar se je spremenilo od " + time
                                + ". To ni ves katalog: česar tu ni, v katalogu morda še vedno je.",
                        "Only what has changed since " + time
                                + ". This is not the whole catalogue: what is not here may well be in it."));
        return said.has(Space.DCT, "isPartOf", Identifiers.CATALOG);
    }

    private void described(Writing writing, Writing.Said said, LocalizedText title, LocalizedText description) {
        said.text(Space.DCT, "title", title)
                .text(Space.DCT, "description", description)
                .has(Space.DCT, "publisher", new Parties(writing, options).operator())
                .has(Space.DCT, "language", Concept.SLOVENIAN.in(writing))
                .has(Space.DCT, "language", Concept.ENGLISH.in(writing))
                .has(Space.DCT, "spatial", Concept.SLOVENIA.in(writing))
                .has(Space.DCAT, "themeTaxonomy", Concept.Scheme.THEME.in(writing))
                .time(Space.DCT, "issued", state.issued())
                .time(Space.DCT, "modified", state.modified())
                .has(Space.FOAF, "homepage", base + "/");
        writing.of(base + "/").is(Space.FOAF, "Document");
        Licence.in(writing, "CC-BY-4.0").ifPresent(licence -> said.has(Space.DCT, "license", licence));
    }

    /** Both spellings of Hydra: the one that is in its vocabulary today, and the one that harvesters of CKAN follow. */
    private static void view(Writing writing, CatalogQuestion asked, int total, IntFunction<String> addresses) {
        int last = CatalogQuestion.pages(total);
        Writing.Said view = writing.of(Objects.requireNonNull(addresses.apply(asked.page())))
                .is(Space.HYDRA, "PagedCollection", "PartialCollectionView")
                .has(Space.HYDRA, "totalItems", Writing.number(total))
                .has(Space.HYDRA, "itemsPerPage", Writing.number(CatalogQuestion.PAGE));
        link(view, "first", addresses.apply(1));
        link(view, "last", addresses.apply(last));
        if (asked.page() > 1) {
            link(view, "previous", addresses.apply(asked.page() - 1));
        }
        if (asked.page() < last) {
            link(view, "next", addresses.apply(asked.page() + 1));
        }
    }

    private static void link(Writing.Said view, String relation, String address) {
        view.has(Space.HYDRA, relation, address).has(Space.HYDRA, relation + "Page", address);
    }
}
