package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Markdown; its first heading is the title. */
@Component
class MarkdownSource implements Source {

    @Override
    public Set<String> extensions() {
        return Set.of("md", "markdown");
    }

    @Override
    public List<NewDocument> read(SourceFile file) {
        Node root = Parser.builder().build().parse(Texts.decode(file.bytes()));
        FirstHeading heading = new FirstHeading();
        root.accept(heading);
        String title = Texts.titleOf(file);
        if (heading.found != null) {
            title = TextContentRenderer.builder().build().render(heading.found);
            heading.found.unlink();
        }
        String html = HtmlRenderer.builder().escapeHtml(true).build().render(root);
        return List.of(Texts.document(
                file, title, HtmlSource.text(Jsoup.parseBodyFragment(html).body())));
    }

    private static final class FirstHeading extends AbstractVisitor {

        private @Nullable Heading found;

        @Override
        public void visit(Heading heading) {
            if (found == null) {
                found = heading;
            }
        }
    }
}
