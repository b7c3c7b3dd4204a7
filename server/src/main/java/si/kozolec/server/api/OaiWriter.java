package si.kozolec.server.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import si.kozolec.model.Language;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.XmlText;

/** Writes the XML of an OAI-PMH answer. */
final class OaiWriter {

    static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String DC = "http://purl.org/dc/elements/1.1/";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    private final XMLStreamWriter xml;

    /** Begins an answer to a request with these arguments, which are told back unless they are what was wrong. */
    OaiWriter(Instant now, String address, Map<String, String> arguments) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(OAI);
            xml.writeStartElement(OAI, "OAI-PMH");
            xml.writeDefaultNamespace(OAI);
            xml.writeNamespace("xsi", XSI);
            location(OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            text("responseDate", time(now));
            xml.writeStartElement(OAI, "request");
            for (Map.Entry<String, String> argument : arguments.entrySet()) {
                xml.writeAttribute(argument.getKey(), XmlText.plain(argument.getValue()));
            }
            xml.writeCharacters(address);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    /** A moment in whole seconds. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    OaiWriter open(String name) {
        try {
            xml.writeStartElement(OAI, name);
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    OaiWriter attribute(String name, String value) {
        try {
            xml.writeAttribute(name, XmlText.plain(value));
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    OaiWriter close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    OaiWriter text(String name, String text) {
        try {
            xml.writeStartElement(OAI, name);
            xml.writeCharacters(XmlText.plain(text));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    OaiWriter characters(String text) {
        try {
            xml.writeCharacters(XmlText.plain(text));
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    /** Begins simple Dublin Core. */
    OaiWriter openDublinCore() {
        try {
            xml.setPrefix("oai_dc", OAI_DC);
            xml.setPrefix("dc", DC);
            xml.writeStartElement(OAI_DC, "dc");
            xml.writeNamespace("oai_dc", OAI_DC);
            xml.writeNamespace("dc", DC);
            location(OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    OaiWriter dublinCore(String name, String text) {
        if (text.isBlank()) {
            return this;
        }
        try {
            xml.writeStartElement(DC, name);
            xml.writeCharacters(XmlText.plain(text));
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    OaiWriter dublinCore(String name, LocalizedText text) {
        try {
            for (Language language : Language.values()) {
                if (!text.in(language).isBlank()) {
                    xml.writeStartElement(DC, name);
                    xml.writeAttribute("xml", XML, "lang", language.tag());
                    xml.writeCharacters(XmlText.plain(text.in(language)));
                    xml.writeEndElement();
                }
            }
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    /** An element that is written already. */
    OaiWriter element(byte[] written) {
        try {
            // Nothing, but it ends the tag that is open.
            xml.writeCharacters("");
            xml.flush();
            out.writeBytes(withoutDeclaration(written));
            return this;
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    byte[] end() {
        try {
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw toMemory(e);
        }
    }

    private void location(String location) throws XMLStreamException {
        xml.writeAttribute("xsi", XSI, "schemaLocation", location);
    }

    private static byte[] withoutDeclaration(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8);
        return text.startsWith("<?xml")
                ? text.substring(text.indexOf("?>") + 2).strip().getBytes(StandardCharsets.UTF_8)
                : written;
    }

    private static IllegalStateException toMemory(XMLStreamException e) {
        return new IllegalStateException("an answer cannot be written to memory", e);
    }
}
