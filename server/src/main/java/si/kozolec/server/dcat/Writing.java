package si.kozolec.server.dcat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;

/** Says things into a graph, in the words that the rest of the room uses. */
final class Writing {

    private final OrderedGraph graph = new OrderedGraph();
    private int blanks;

    /** Begins to write a graph with these vocabularies. */
    Writing(Space... spaces) {
        for (Space space : spaces) {
            graph.getPrefixMapping().setNsPrefix(space.prefix(), space.address());
        }
    }

    OrderedGraph graph() {
        return graph;
    }

    /** Whether something was said of it already. */
    boolean knows(Node subject) {
        return graph.describes(subject);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** A node without a name. Its label is its number, so that the same graph is written alike each time. */
    Node blank() {
        blanks++;
        return NodeFactory.createBlankNode("b" + blanks);
    }

    /** What is to be said of a node. */
    Said of(Node subject) {
        return new Said(subject);
    }

    Said of(String iri) {
        return new Said(iri(iri));
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(clean(text));
    }

    static Node text(String text, Language language) {
        return NodeFactory.createLiteralLang(clean(text), language.tag());
    }

    static Node typed(String value, Node type) {
        RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(type.getURI());
        return NodeFactory.createLiteralDT(value, datatype);
    }

    static Node number(long value) {
        return typed(Long.toString(value), Space.XSD.of("integer"));
    }

    static Node decimal(BigDecimal value) {
        return typed(value.toPlainString(), Space.XSD.of("decimal"));
    }

    static Node time(Instant time) {
        return typed(time.truncatedTo(ChronoUnit.SECONDS).toString(), Space.XSD.of("dateTime"));
    }

    /** Without the characters that XML cannot hold in any way: the same graph is to be had in every form. */
    private static String clean(String text) {
        return text.codePoints().allMatch(Writing::isWritable)
                ? text
                : text.codePoints()
                        .filter(Writing::isWritable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** A carriage return could be held, but a reader of XML would take it for the end of a line. */
    private static boolean isWritable(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE)
                || character >= 0x10000;
    }

    /** All that is said of one node, one thing after the other. */
    final class Said {

        private final Node subject;

        private Said(Node subject) {
            this.subject = subject;
        }

        Node node() {
            return subject;
        }

        Said is(Space space, String... types) {
            for (String type : types) {
                has(Space.TYPE, space.of(type));
            }
            return this;
        }

        Said has(Node property, Node object) {
            graph.add(Triple.create(subject, property, object));
            return this;
        }

        Said has(Space space, String property, Node object) {
            return has(space.of(property), object);
        }

        Said has(Space space, String property, String iri) {
            return has(space.of(property), iri(iri));
        }

        /** The text in each language that it has. */
        Said text(Space space, String property, LocalizedText text) {
            for (Language language : Language.values()) {
                if (!text.in(language).isBlank()) {
                    has(space.of(property), Writing.text(text.in(language), language));
                }
            }
            return this;
        }

        Said plain(Space space, String property, String text) {
            return text.isBlank() ? this : has(space.of(property), Writing.text(text));
        }

        Said time(Space space, String property, Instant time) {
            return has(space.of(property), Writing.time(time));
        }
    }
}
