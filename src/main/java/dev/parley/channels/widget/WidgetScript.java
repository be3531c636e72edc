package dev.parley.channels.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The widget as one classic script. It is written as small modules; a page that embeds it gets them joined, because one
 * request that needs neither CORS nor a build is what makes the single line of HTML work everywhere.
 */
final class WidgetScript {

    private static final String FOLDER = "/widget/";

    /** Every part after those it imports. */
    private static final List<String> PARTS = List.of(
            "texts.json",
            "widget.css",
            "language.js",
            "elements.js",
            "events.js",
            "server.js",
            "memory.js",
            "transcript.js",
            "conversation.js",
            "list.js",
            "trade.js",
            "cards.js",
            "log.js",
            "panel.js",
            "chat.js",
            "embed.js");

    private static final Pattern IMPORT_LINE = Pattern.compile("(?m)^import .*;\\R");
    private static final Pattern EXPORT_WORD = Pattern.compile("(?m)^export (?=const|class|function|async)");

    private static final Pattern COMMENT = Pattern.compile("(?ms)^ *(?:/\\*\\*.*?\\*/|//[^\n]*)\\R");
    private static final Pattern LAYOUT = Pattern.compile("(?m)^ +|\\R(?=\\R)");

    private WidgetScript() {}

    static String join() {
        var parts = PARTS.stream().map(WidgetScript::part).collect(Collectors.joining("\n"));
        return "(() => {\n\"use strict\";\n" + without(LAYOUT, parts) + "})();\n";
    }

    private static String part(String name) {
        var source = read(name);
        if (name.endsWith(".json")) {
            return "const texts = " + source.strip() + ";\n";
        }
        if (name.endsWith(".css")) {
            return "const styles = new CSSStyleSheet();\nstyles.replaceSync(`" + escaped(source) + "`);\n";
        }
        return without(COMMENT, without(EXPORT_WORD, without(IMPORT_LINE, source)));
    }

    private static String without(Pattern pattern, String source) {
        return pattern.matcher(source).replaceAll("");
    }

    private static String escaped(String css) {
        return css.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${");
    }

    private static String read(String name) {
        try (InputStream stream = WidgetScript.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("part of the widget is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
