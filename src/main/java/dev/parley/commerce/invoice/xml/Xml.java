package dev.parley.commerce.invoice.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements; whatever a text holds, it stays text. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private Xml() throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What goes between the tags of an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    /** @param namespaces by prefix; the empty prefix is the default one */
    static byte[] document(String root, Map<String, String> namespaces, Document content) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.out.writeStartElement(root);
            for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
                String prefix = namespace.getKey();
                xml.out.writeAttribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.getValue());
            }
            content.write(xml);
            xml.out.writeEndElement();
            xml.out.writeEndDocument();
            xml.out.flush();
            return xml.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content.write();
        out.writeEndElement();
    }

    /** An element with a text and attributes, given as names and values in turn; none for a null or blank text. */
    void leaf(String name, @Nullable String value, String... attributes) throws XMLStreamException {
        if (value == null || value.isBlank()) {
            return;
        }
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
        out.writeCharacters(printable(value));
        out.writeEndElement();
    }

    /** Without what XML has no place for. */
    private static String printable(String value) {
        StringBuilder kept = new StringBuilder();
        value.codePoints()
                .filter(point -> point == '\n'
                        || point >= 0x20 && point < 0xd800
                        || point > 0xdfff && point < 0xfffe
                        || point > 0xffff)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
