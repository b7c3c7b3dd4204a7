package si.kozolec.server.dcat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The prefixes of a graph, for those who write it: they shorten an IRI to {@code dct:title}. */
final class Prefixes {

    private final SortedMap<String, String> addresses;
    private final Map<String, String> byAddress = new HashMap<>();

    /** What was asked before; the same few hundred words make up most of a page. */
    private final Map<String, Optional<String>> known = new HashMap<>();

    Prefixes(OrderedGraph graph) {
        addresses = new TreeMap<>(graph.getPrefixMapping().getNsPrefixMap());
        addresses.forEach((prefix, address) -> byAddress.put(address, prefix));
    }

    /** The addresses of vocabularies by their prefixes, in the order of the alphabet. */
    SortedMap<String, String> addresses() {
        return addresses;
    }

    /** The IRI in short; empty when no prefix leads to it, or when what follows is more than a simple name. */
    Optional<String> shortened(String iri) {
        return known.computeIfAbsent(iri, this::find);
    }

    private Optional<String> find(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String name = iri.substring(end);
        return Optional.ofNullable(byAddress.get(iri.substring(0, end)))
                .filter(prefix -> name.matches("[A-Za-z_][A-Za-z0-9_-]*"))
                .map(prefix -> prefix + ":" + name);
    }
}
