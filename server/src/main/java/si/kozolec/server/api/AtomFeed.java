package si.kozolec.server.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.ModelVersion;
import si.kozolec.model.XmlText;
import si.kozolec.server.catalogue.Publications.Published;
import si.kozolec.server.catalogue.PublishedVersion;

/**
 * Writes a page of publications as an Atom feed (RFC 4287). Identifiers begin with {@code https://w3id.org/kozolec/} and stay when
 * the repository moves; an entry has the same one in both languages.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String IDENTIFIERS = "https://w3id.org/kozolec/";
    private static final LocalizedText TITLE =
            new LocalizedText("Kozolec: objave podatkovnih modelov", "Kozolec: publications of data models");
    private static final LocalizedText SUBTITLE = new LocalizedText(
            "Nove različice modelov v nacionalnem repozitoriju, najnovejše najprej",
            "New versions of models in the national repository, newest first");

    private final Language language;
    private final UnaryOperator<String> absolute;
    private final XMLStreamWriter xml;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * A feed in that language.
     *
     * @param absolute makes whole addresses of paths
     */
    AtomFeed(Language language, UnaryOperator<String> absolute) throws XMLStreamException {
        this.language = language;
        this.absolute = absolute;
        this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** A link from the feed to another page of it. */
    record PageLink(String relation, String address) {}

    /** An entry: what was published, when, and what is known of it. */
    record Entry(Published published, ModelVersion model) {}

    byte[] write(@Nullable Instant updated, List<PageLink> pages, List<Entry> entries) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XML, "lang", language.tag());
        text("id", IDENTIFIERS + "feed.atom?lang=" + language.tag());
        text("title", TITLE.in(language));
        text("subtitle", SUBTITLE.in(language));
        // Of an empty feed nobody can say when it last changed; but it must say something.
        text("updated", time(updated == null ? Instant.EPOCH : updated));
        author();
        text("generator", "Kozolec");
        link("alternate", "text/html", absolute.apply("/"));
        for (PageLink page : pages) {
            link(page.relation(), FeedResource.ATOM_TYPE, page.address());
        }
        for (Entry entry : entries) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private void author() throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        text("name", "Kozolec");
        text("uri", absolute.apply("/"));
        xml.writeEndElement();
    }

    private void entry(Entry entry) throws XMLStreamException {
        PublishedVersion version = entry.published().version();
        ModelId id = version.model();
        String path = "models/" + id + "/" + version.version();
        String time = time(entry.published().at());
        xml.writeStartElement(ATOM, "entry");
        text("id", IDENTIFIERS + path);
        text("title", title(entry.model(), id) + " " + version.version());
        text("published", time);
        text("updated", time);
        link("alternate", "text/html", absolute.apply("/" + path));
        link("enclosure", "application/zip", absolute.apply("/" + path + "/model.zip"));
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("scheme", IDENTIFIERS + "subjects");
        xml.writeAttribute("term", id.subject());
        String description = entry.model().description().preferring(language);
        if (!description.isBlank()) {
            text("summary", description);
        }
        xml.writeEndElement();
    }

    private String title(ModelVersion model, ModelId id) {
        String title = model.title().preferring(language);
        return title.isBlank() ? id.toString() : title + " (" + id + ")";
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(XmlText.plain(text));
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
