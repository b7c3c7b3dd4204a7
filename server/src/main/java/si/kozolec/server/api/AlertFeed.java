package si.kozolec.server.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.XmlText;
import si.kozolec.server.watch.WatchAlert;
import si.kozolec.server.watch.WatchReport;

/** Writes the alerts of a watch as an Atom feed (RFC 4287); an entry has the same identifier in both languages. */
final class AlertFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String IDENTIFIERS = "https://w3id.org/kozolec/brokers/";
    private static final LocalizedText TITLE =
            new LocalizedText("Kozolec: opozorila o posredniku ", "Kozolec: alerts about broker ");

    private final Language language;
    private final UnaryOperator<String> absolute;

    /** @param absolute makes whole addresses of paths */
    AlertFeed(Language language, UnaryOperator<String> absolute) {
        this.language = language;
        this.absolute = absolute;
    }

    byte[] write(WatchReport report) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        String broker = report.watch().broker();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XML, "lang", language.tag());
        text(xml, "id", IDENTIFIERS + broker + "/alerts");
        text(xml, "title", TITLE.in(language) + broker);
        Instant updated = report.alerts().isEmpty()
                ? report.watch().since()
                : report.alerts().get(0).at();
        text(xml, "updated", time(updated));
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", "Kozolec");
        xml.writeEndElement();
        link(xml, "self", FeedResource.ATOM_TYPE, "/api/v1/brokers/" + broker + "/watch/alerts.atom");
        link(xml, "alternate", "text/html", "/brokers/" + broker);
        for (WatchAlert alert : report.alerts()) {
            entry(xml, broker, alert);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, String broker, WatchAlert alert) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", IDENTIFIERS + broker + "/alerts/" + alert.number() + "-" + time(alert.at()));
        text(xml, "title", alert.text().in(language));
        text(xml, "published", time(alert.at()));
        text(xml, "updated", time(alert.at()));
        link(xml, "alternate", "text/html", "/brokers/" + broker);
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("scheme", IDENTIFIERS + "alerts");
        xml.writeAttribute("term", alert.what());
        if (!alert.kinds().isEmpty()) {
            text(
                    xml,
                    "content",
                    alert.kinds().stream()
                            .map(kind -> (kind.path().isEmpty() ? "" : kind.path() + ": ")
                                    + kind.what().in(language))
                            .collect(Collectors.joining("\n")));
        }
        xml.writeEndElement();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(XmlText.plain(text));
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", absolute.apply(path));
    }
}
