package dev.parley.commerce.invoice.pdf;

import dev.parley.commerce.invoice.Invoice;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Makes a document one that can be kept for good (PDF/A-3), with the invoice for machines inside (Factur-X). */
final class Archive {

    private static final String FILE = "factur-x.xml";
    private static final String SRGB = "sRGB IEC61966-2.1";

    private final PDDocument document;
    private final Instant now;

    Archive(PDDocument document, Instant now) {
        this.document = document;
        this.now = now;
    }

    void describe(Invoice invoice, String title, byte @Nullable [] xml) throws IOException {
        document.setVersion(1.7f);
        String name = title + " " + invoice.number();
        information(name, invoice.seller().name());
        colours();
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(invoice.language().code());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(name, invoice.seller().name(), xml != null));
        catalogue.setMetadata(metadata);
        if (xml != null) {
            attach(xml);
        }
    }

    private void information(String title, String author) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer("Parley");
        information.setCreator("Parley");
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
    }

    private void colours() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private void attach(byte[] xml) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setCreationDate(calendar());
        file.setModDate(calendar());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(FILE);
        specification.setFileUnicode(FILE);
        specification.setFileDescription("Factur-X");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        COSDictionary dictionary = specification.getCOSObject();
        dictionary.setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(dictionary);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private byte[] xmp(String title, String author, boolean withInvoice) throws IOException {
        String packet = template("invoice.xmp")
                .replace("@facturx@", withInvoice ? template("factur-x.xmp") : "")
                .replace(
                        "@date@",
                        now.atOffset(ZoneOffset.UTC).withNano(0).toInstant().toString())
                .replace("@title@", escaped(title))
                .replace("@author@", escaped(author));
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static String template(String name) throws IOException {
        try (InputStream in = new ClassPathResource("commerce/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Calendar calendar() {
        return GregorianCalendar.from(now.atZone(ZoneOffset.UTC).withNano(0));
    }
}
