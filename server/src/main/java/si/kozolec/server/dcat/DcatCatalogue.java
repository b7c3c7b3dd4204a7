package si.kozolec.server.dcat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.ModelEntry;
import si.kozolec.server.catalogue.PublishedVersion;
import si.kozolec.server.catalogue.Snapshot;

/**
 * The catalogue as linked data, for portals: DCAT-AP 3, ADMS and the EU-wide registry of semantic models in one graph.
 *
 * <p>It answers for the newest state and for a few before it, so that somebody who goes from page to page while something is published
 * sees one state to the end. A page is whole or it is not there: what cannot be read is an exception.
 */
public final class DcatCatalogue {

    private static final int STATES_KEPT = 8;

    private final Catalogue catalogue;
    private final CatalogOptions options;

    /** By their commits, the one that was asked for last at the end: who is in the middle of a harvest comes to its end. */
    private final Map<String, CatalogState> states = new LinkedHashMap<>();

    public DcatCatalogue(Catalogue catalogue, CatalogOptions options) {
        this.catalogue = catalogue;
        this.options = options;
    }

    /** What the operator says of it. */
    public CatalogOptions options() {
        return options;
    }

    /** What is published now. */
    public CatalogState state() {
        Snapshot snapshot = catalogue.snapshot();
        synchronized (states) {
            CatalogState known = states.get(snapshot.commit().orElse(""));
            CatalogState state = known == null ? CatalogState.of(catalogue, snapshot) : known;
            keep(state);
            return state;
        }
    }

    private void keep(CatalogState state) {
        states.remove(state.commit());
        states.put(state.commit(), state);
        if (states.size() > STATES_KEPT) {
            states.remove(states.keySet().iterator().next());
        }
    }

    /** The commit that is published now; asks nothing of Jena. */
    public String commit() {
        return catalogue.snapshot().commit().orElse("");
    }

    /** What was published at a commit; empty when that is too long ago, or never was. */
    public Optional<CatalogState> state(String commit) {
        if (commit.equals(commit())) {
            return Optional.of(state());
        }
        synchronized (states) {
            Optional<CatalogState> known = Optional.ofNullable(states.get(commit));
            known.ifPresent(this::keep);
            return known;
        }
    }

    /**
     * A page of the catalogue.
     *
     * @param base where this server is reached, without a slash at the end
     * @param addresses where the pages are, by their number
     */
    public byte[] page(
            CatalogState state, CatalogQuestion asked, RdfForm form, String base, IntFunction<String> addresses) {
        return RdfText.of(new CatalogPage(catalogue, state, options, base).write(asked, addresses), form);
    }

    /** A version alone, with its model. */
    public byte[] version(PublishedVersion version, RdfForm form, String base) {
        CatalogState state = state();
        return state.all().stream()
                .filter(item -> item.version().equals(version))
                .findFirst()
                .map(item -> described(state, List.of(item), form, base))
                .orElseThrow();
    }

    /** A model with its newest version; the others are named. */
    public byte[] model(ModelEntry entry, RdfForm form, String base) {
        CatalogState state = state();
        PublishedVersion latest = entry.latest().orElseThrow();
        List<Item> newest = state.all().stream()
                .filter(item -> item.version().equals(latest))
                .toList();
        return described(state, newest, form, base);
    }

    private byte[] described(CatalogState state, List<Item> items, RdfForm form, String base) {
        Writing writing = new Writing(
                Space.ADMS,
                Space.DCAT,
                Space.DCT,
                Space.FOAF,
                Space.PROF,
                Space.PROV,
                Space.RDF,
                Space.RDFS,
                Space.ROLE,
                Space.SKOS,
                Space.SPDX,
                Space.VCARD,
                Space.XSD);
        Datasets datasets = new Datasets(catalogue, state.snapshot(), options, base, writing);
        items.forEach(datasets::dataset);
        items.forEach(item -> {
            ModelEntry entry = state.snapshot().find(item.version().model()).orElseThrow();
            List<Item> versions = state.listed().stream()
                    .filter(one -> one.version().model().equals(entry.id()))
                    .toList();
            datasets.model(entry, versions);
        });
        return RdfText.of(writing.graph(), form);
    }
}
