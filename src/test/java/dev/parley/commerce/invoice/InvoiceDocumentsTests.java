package dev.parley.commerce.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.commerce.invoice.pdf.InvoicePdf;
import dev.parley.commerce.invoice.pdf.TestPdfs;
import dev.parley.commerce.invoice.xml.InvoiceXml;
import dev.parley.commerce.invoice.xml.TestXml;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mustangproject.validator.ZUGFeRDValidator;

/** What is drawn and written holds before a judge who did not make it. */
class InvoiceDocumentsTests {

    private static final String TAX_ID = "ESB31222333";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Wording wording = new Wording();
    private final InvoicePdf pdf = TestPdfs.pdf(wording);
    private final InvoiceXml xml = TestXml.xml(wording);

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDrawnInvoiceIsFacturXInEveryLanguage(Language language) throws IOException {
        Invoice invoice = TestInvoices.invoice(language, "0.21", TAX_ID, "Beam & Sons Ltd", 3);
        byte[] drawn = pdf.draw(invoice, xml.cii(invoice), NOW);
        keepForEyes(language.code(), drawn);
        assertValid(drawn, "invoice.pdf");
    }

    @ParameterizedTest
    @CsvSource({"0.21,ESB31222333", "0,ESB31222333", "0,", "0.10,12345"})
    void bothSyntaxesFollowTheStandardHoweverTaxIsCharged(String rate, String taxId) throws IOException {
        Invoice invoice = TestInvoices.invoice(Language.SPANISH, rate, taxId, "Beam & Sons Ltd", 4);
        Invoice creditNote = TestInvoices.creditNote(invoice);
        assertValid(xml.cii(invoice), "cii.xml");
        assertValid(xml.ubl(invoice), "ubl.xml");
        assertValid(xml.cii(creditNote), "cii-credit-note.xml");
        assertValid(xml.ubl(creditNote), "ubl-credit-note.xml");
    }

    @Test
    void theJudgeKnowsAWrongSumFromARightOne() throws IOException {
        Invoice invoice = TestInvoices.invoice(Language.ENGLISH, "0.21", TAX_ID, "Beam & Sons Ltd", 2);
        String wrong = new String(xml.cii(invoice), StandardCharsets.UTF_8)
                .replaceFirst("<ram:GrandTotalAmount>", "<ram:GrandTotalAmount>9");
        assertThat(isValid(wrong.getBytes(StandardCharsets.UTF_8), "wrong.xml")).isFalse();
    }

    @Test
    void aLongInvoiceGoesOnOverPages() throws IOException {
        Invoice invoice = TestInvoices.invoice(Language.ENGLISH, "0.21", TAX_ID, "Beam & Sons Ltd", 60);
        byte[] drawn = pdf.draw(invoice, xml.cii(invoice), NOW);
        keepForEyes("long", drawn);
        try (PDDocument document = Loader.loadPDF(drawn)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
            assertThat(text(drawn)).contains("Page 2 of").contains("F160");
        }
        assertValid(drawn, "long.pdf");
    }

    @Test
    void whatLooksLikeMarkupIsDrawnAsItIs() throws IOException {
        String hostile = "<link rel=attachment href=\"file:///etc/passwd\"> & 😀 漢字 \u202Ex ]]>" + "W".repeat(300);
        Invoice invoice = TestInvoices.invoice(Language.ENGLISH, "0", null, hostile, 1);
        byte[] drawn = pdf.draw(invoice, xml.cii(invoice), NOW);
        assertThat(text(drawn)).contains("<link rel=attachment href=\"file:///etc/passwd\">");
        assertThat(new String(xml.cii(invoice), StandardCharsets.UTF_8)).contains("&lt;link rel=attachment");
        assertValid(drawn, "hostile.pdf");
    }

    @Test
    void joinedLettersCanBeSearched() throws IOException {
        Invoice invoice = TestInvoices.invoice(Language.MARATHI, "0.21", TAX_ID, "दर्शविले हार्डवेअर", 1);
        assertThat(text(pdf.draw(invoice, null, NOW))).contains("हार्डवेअर");
    }

    @Test
    void chargedTaxNeedsATaxNumber() {
        assertThat(xml.obstacle(TestInvoices.invoice(Language.ENGLISH, "0.21", null, "Beam", 1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("seller.tax_id"));
        assertThat(xml.obstacle(TestInvoices.invoice(Language.ENGLISH, "0", null, "Beam", 1)))
                .isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean isValid(byte[] file, String name) throws IOException {
        Path kept = Files.createTempFile("invoice", name);
        try {
            Files.write(kept, file);
            ZUGFeRDValidator validator = new ZUGFeRDValidator();
            validator.validate(kept.toString());
            return validator.wasCompletelyValid();
        } finally {
            Files.delete(kept);
        }
    }

    private static void assertValid(byte[] file, String name) throws IOException {
        Path kept = Files.createTempFile("invoice", name);
        try {
            Files.write(kept, file);
            ZUGFeRDValidator validator = new ZUGFeRDValidator();
            validator.disableNotices();
            String report = validator.validate(kept.toString());
            assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        } finally {
            Files.delete(kept);
        }
    }

    /** Where somebody wants to look at the drawings. */
    private static void keepForEyes(String name, byte[] pdf) throws IOException {
        String folder = System.getenv("PARLEY_TEST_PDFS");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
    }
}
