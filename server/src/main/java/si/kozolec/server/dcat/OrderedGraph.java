package si.kozolec.server.dcat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that gives its triples back in the order of their subjects' first mention, and of each subject as they were said. What is
 * written from it is the same each time, which Jena's own graphs in memory do not promise.
 */
final class OrderedGraph extends GraphBase {

    private final Map<Node, Set<Triple>> bySubject = new LinkedHashMap<>();
    private final Map<Node, Set<Triple>> byObject = new LinkedHashMap<>();

    @Override
    public void performAdd(Triple triple) {
        if (bySubject
                .computeIfAbsent(triple.getSubject(), subject -> new LinkedHashSet<>())
                .add(triple)) {
            byObject.computeIfAbsent(triple.getObject(), object -> new LinkedHashSet<>(2))
                    .add(triple);
        }
    }

    /** Whether something is said of that node. */
    boolean describes(Node subject) {
        return bySubject.containsKey(subject);
    }

    /** The nodes of which something is said, with all that is said of each. */
    Map<Node, Set<Triple>> bySubject() {
        return bySubject;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        Node object = pattern.getObject();
        Stream<Triple> candidates;
        if (subject.isConcrete()) {
            candidates = bySubject.getOrDefault(subject, Set.of()).stream();
        } else if (object.isConcrete()) {
            candidates = byObject.getOrDefault(object, Set.of()).stream();
        } else {
            candidates = bySubject.values().stream().flatMap(Set::stream);
        }
        return WrappedIterator.create(candidates.filter(pattern::matches).iterator());
    }

    @Override
    protected int graphBaseSize() {
        return bySubject.values().stream().mapToInt(Set::size).sum();
    }
}
