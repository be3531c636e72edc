package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** A web page: what a reader reads of it, without navigation and scripts. */
@Component
class HtmlSource implements Source {

    private static final String NOT_CONTENT =
            "script, style, noscript, template, nav, header nav, footer, form, iframe, svg, [hidden], [aria-hidden=true]";

    @Override
    public Set<String> extensions() {
        return Set.of("html", "htm", "xhtml");
    }

    @Override
    public List<NewDocument> read(SourceFile file) {
        Document page = Jsoup.parse(Texts.decode(file.bytes()));
        String title = title(page);
        Language language = Language.find(page.select("html").attr("lang")).orElse(null);
        page.select(NOT_CONTENT).remove();
        Element main = page.selectFirst("main, article, [role=main]");
        String text = text(main == null ? page.body() : main);
        NewDocument document = Texts.document(file, title, text);
        return List.of(new NewDocument(
                document.externalId(),
                document.title(),
                document.content(),
                document.namespace(),
                language,
                null,
                null,
                null));
    }

    private static String title(Document page) {
        String title = page.title().strip();
        Element heading = page.selectFirst("h1");
        return title.isEmpty() && heading != null ? heading.text() : title;
    }

    private static void sayByRows(Element table) {
        List<List<String>> rows = table.select("tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
        boolean marked = !table.select("thead th, tr:first-child > th + th").isEmpty();
        Element said = new Element("div");
        Tables.lines(rows, marked).forEach(line -> said.appendElement("p").text(line));
        table.replaceWith(said);
    }

    /** Text with a line for each block, so that headings, items and rows do not run into each other. */
    static String text(Element root) {
        // A table with tables in it only lays out.
        root.select("table:not(:has(table))").forEach(HtmlSource::sayByRows);
        return BlockText.of(root);
    }
}
