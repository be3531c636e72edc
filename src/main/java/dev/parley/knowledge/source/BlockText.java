package dev.parley.knowledge.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a page with a line for each block, so that headings, items and rows do not run into each other. */
final class BlockText implements NodeVisitor {

    private static final String ENDS = ".:!?।";

    private final StringBuilder text = new StringBuilder();

    private BlockText() {}

    static String of(Element root) {
        BlockText text = new BlockText();
        root.traverse(text);
        return text.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            text.append('\n');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6", "dt" -> {
                    endSentence();
                    text.append("\n\n");
                }
                case "p", "div", "section", "li", "tr", "dd", "table", "blockquote", "pre" -> text.append("\n\n");
                case "td", "th" -> text.append(' ');
                default -> {}
            }
        }
    }

    /** A heading says something of its own. */
    private void endSentence() {
        int last = text.length() - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (last >= 0 && ENDS.indexOf(text.charAt(last)) < 0) {
            text.setLength(last + 1);
            text.append('.');
        }
    }
}
