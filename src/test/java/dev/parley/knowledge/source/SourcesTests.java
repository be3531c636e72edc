package dev.parley.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTests {

    private final Sources sources = new Sources(List.of(
            new JsonSource(),
            new PdfSource(),
            new DocxSource(),
            new HtmlSource(),
            new MarkdownSource(),
            new TextSource(),
            new CsvSource()));

    @Test
    void readsJsonAsTheEndpointTakesIt() {
        NewDocument document = only("faq.json", """
                {"documents": [{"external_id": "a", "title": "Hours", "content": "Open daily.", "language": "es"}]}
                """);

        assertThat(document.externalId()).isEqualTo("a");
        assertThat(document.language()).isEqualTo(Language.SPANISH);
        assertThat(document.namespace()).isEqualTo("faq");
    }

    @Test
    void readsTheTextOfAPdf() throws IOException {
        NewDocument document = only("hours.pdf", TestFiles.pdf("The showroom opens at nine.", false));

        assertThat(document.content()).isEqualTo("The showroom opens at nine.");
        assertThat(document.title()).isEqualTo("Hours");
    }

    @Test
    void refusesAnEncryptedPdf() throws IOException {
        byte[] encrypted = TestFiles.pdf("secret", true);

        assertThatThrownBy(() -> only("a.pdf", encrypted)).hasMessageContaining("encrypted");
    }

    @Test
    void refusesAPdfThatUnpacksToFarMoreThanItsSize() {
        byte[] bomb = TestFiles.packedPdf(new byte[120 << 20]);

        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> only("bomb.pdf", bomb)).hasMessageContaining("100 MB");
    }

    @Test
    void readsParagraphsAndTablesOfAWordDocument() throws IOException {
        NewDocument document = only("guide.docx", TestFiles.docx());

        assertThat(document.content()).contains("Oil change").contains("Price: $68.50.");
    }

    @Test
    void refusesAnEncryptedWordDocument() throws Exception {
        byte[] encrypted = TestFiles.encrypted(TestFiles.docx());

        assertThatThrownBy(() -> only("a.docx", encrypted)).hasMessageContaining("encrypted");
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMoreThanItsSize() throws IOException {
        byte[] bomb = TestFiles.bomb();

        assertThatThrownBy(() -> only("a.docx", bomb)).hasMessageContaining("unpacks to far more");
    }

    @Test
    void refusesAPageThatUnpacksToMoreThanAnybodyReads() throws IOException {
        byte[] bomb = TestFiles.pdf(Collections.nCopies(60, " ".repeat(1 << 20)));

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThatThrownBy(() -> sources.read(new SourceFile("bomb.pdf", bomb)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void refusesAPageThatNobodyCouldRead() throws IOException {
        byte[] full = TestFiles.pdf(List.of("BT /F1 12 Tf ", "(aaaaaaaaaa) Tj ".repeat(30_000), "ET"));

        assertThatThrownBy(() -> sources.read(new SourceFile("full.pdf", full)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("letters");
    }

    @Test
    void readsPagesMadeToBeSlow() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(page("<div>".repeat(200_000) + "deep" + "</div>".repeat(200_000)))
                    .isEqualTo("deep");
            assertThat(page("<p>flat</p>".repeat(100_000))).startsWith("flat\n\nflat");
            assertThat(page("<table><tr><td>".repeat(150) + "cell " + "word ".repeat(100_000)))
                    .startsWith("cell word");
            assertThat(page("<pre>a" + " ".repeat(1_000_000) + "b</pre>")).isEqualTo("a b");
        });
    }

    private String page(String html) {
        return only("slow.html", html).content();
    }

    @Test
    void readsWhatAReaderReadsOfAWebPage() {
        NewDocument document = only("returns.html", """
                <html lang="fr"><head><title>Retours</title><script>var x = 1;</script></head>
                <body><nav>Accueil</nav><main><h2>Délai</h2><p>Quatorze jours.</p>
                <ul><li>Sans frais</li><li>Avec reçu</li></ul></main><footer>Mentions</footer></body></html>
                """);

        assertThat(document.title()).isEqualTo("Retours");
        assertThat(document.language()).isEqualTo(Language.FRENCH);
        assertThat(document.content())
                .contains("Délai.", "Quatorze jours.", "Sans frais\n")
                .doesNotContain("Accueil", "var x", "Mentions", "<");
    }

    @Test
    void saysATableRowByRowUnderItsHeader() {
        NewDocument document = only("hours.html", """
                <h1>Hours</h1><table><tr><th>Day</th><th>Depot</th><th>Lake</th></tr>
                <tr><td>Saturday</td><td>8 a.m. to 2 p.m.</td><td>Closed</td></tr></table>
                """);

        assertThat(document.content()).contains("Saturday: Depot 8 a.m. to 2 p.m.; Lake Closed.");
    }

    @Test
    void takesTheFirstHeadingOfMarkdownForItsTitle() {
        NewDocument document = only("a.md", "# Leasing\n\nRuns **24** months.\n\n- one\n- two\n");

        assertThat(document.title()).isEqualTo("Leasing");
        assertThat(document.content()).contains("Runs 24 months.").doesNotContain("**", "#");
    }

    @Test
    void namesADocumentOfAJsonListByItsPlaceWhereItNamesNoneItself() {
        List<NewDocument> documents = sources.read(file("pets.json", """
                [{"title":"Dogs","content":"Dogs are welcome."},{"external_id":"c","title":"Cats","content":"So are cats."}]
                """));

        assertThat(documents).extracting(NewDocument::externalId).containsExactly("pets.json#1", "c");
    }

    @Test
    void makesADocumentOfEveryRowOfATable() {
        List<NewDocument> documents =
                sources.read(file("faq.csv", "id;question;answer\n1;Open?;Daily.\n2;Closed?;\"Never; ever.\"\n"));

        assertThat(documents).extracting(NewDocument::externalId).containsExactly("faq.csv#1", "faq.csv#2");
        assertThat(documents).extracting(NewDocument::content).containsExactly("Daily.", "Never; ever.");
    }

    @Test
    void readsOldEncodings() {
        byte[] latin = "Garantía de dos años.".getBytes(Charset.forName("windows-1252"));

        assertThat(only("a.txt", latin).content()).isEqualTo("Garantía de dos años.");
        assertThat(only("a.txt", "ઘર".getBytes(StandardCharsets.UTF_16)).content())
                .isEqualTo("ઘર");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.json"})
    void refusesWhatIsNotWhatItsNameSays(String name) {
        byte[] garbage = "garbage, neither this nor that".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> only(name, garbage))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("damaged or not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx"})
    void refusesAFileThatWasCutOff(String name) throws IOException {
        byte[] whole = name.endsWith("pdf") ? TestFiles.pdf("text", false) : TestFiles.docx();
        byte[] cut = Arrays.copyOf(whole, 150);

        assertThatThrownBy(() -> only(name, cut)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void refusesEmptyUnknownBinaryAndHugeFiles() {
        assertThatThrownBy(() -> only("a.txt", new byte[0])).hasMessageContaining("empty");
        assertThatThrownBy(() -> only("a.exe", "MZ")).hasMessageContaining("unknown kind");
        assertThatThrownBy(() -> only("a.txt", new byte[] {1, 0, 2})).hasMessageContaining("binary");
        assertThatThrownBy(() -> only("a.txt", new byte[Sources.MOST_BYTES + 1]))
                .hasMessageContaining("20 MB");
        assertThatThrownBy(() -> only("a.html", "<p> </p>")).hasMessageContaining("no text");
    }

    private NewDocument only(String name, String content) {
        return only(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private NewDocument only(String name, byte[] content) {
        return sources.read(new SourceFile(name, content)).getFirst();
    }

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
