package dev.parley.knowledge.ingest;

import dev.parley.knowledge.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Cuts a document into windows on sentence boundaries; what is short stays whole. */
public final class Chunker {

    /** @param part from 1; @param title of the document, with "(part n)" where there are several */
    public record Chunk(int part, String title, String content) {}

    private static final int WINDOW = 300;
    private static final int LONG_WINDOW = 500;
    private static final int OVERLAP = 50;
    private static final Pattern ENDED = Pattern.compile("[.!?।…:)\"”]$");
    /** Hand-made entries are made to be one thing; up to this size a document counts as one. */
    private static final int WHOLE = 400;
    /** Legal and technical text loses its conditions when cut small. */
    private static final Set<String> LONG_NAMESPACES =
            Set.of("legal", "policy", "policies", "technical", "terms", "warranty", "manual");

    private static final Set<String> NEVER_CUT = Set.of("faq", "faqs");
    /** An entry longer than this is no entry, and is more than the embedding model reads. */
    private static final int LONGEST_ENTRY = 1_000;

    private Chunker() {}

    public static List<Chunk> cut(String title, String content, String namespace) {
        int tokens = tokens(content);
        int window = LONG_NAMESPACES.contains(namespace) ? LONG_WINDOW : WINDOW;
        int whole = NEVER_CUT.contains(namespace) ? LONGEST_ENTRY : Math.max(WHOLE, window);
        if (tokens <= whole) {
            return List.of(new Chunk(1, title, content.strip()));
        }
        List<String> windows = windows(sentences(content, window), window);
        List<Chunk> chunks = new ArrayList<>();
        for (String text : windows) {
            int part = chunks.size() + 1;
            chunks.add(new Chunk(part, title + " (part " + part + ")", text));
        }
        return chunks;
    }

    /** Tokens of a text, by the rule that four tokens make three words. */
    static int tokens(String text) {
        return (new StringTokenizer(text).countTokens() * 4 + 2) / 3;
    }

    /** Sentences; one that is longer than a window is cut at words, for nothing else is left to cut at. */
    private static List<String> sentences(String content, int window) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : Sentences.of(content)) {
            if (tokens(sentence) <= window) {
                sentences.add(sentence);
                continue;
            }
            String[] words = sentence.split("\\s+");
            int most = window * 3 / 4;
            for (int from = 0; from < words.length; from += most) {
                sentences.add(String.join(" ", List.of(words).subList(from, Math.min(words.length, from + most))));
            }
        }
        return sentences;
    }

    private static List<String> windows(List<String> sentences, int window) {
        List<String> windows = new ArrayList<>();
        int start = 0;
        while (start < sentences.size()) {
            int end = start;
            int size = 0;
            while (end < sentences.size() && (end == start || size + tokens(sentences.get(end)) <= window)) {
                size += tokens(sentences.get(end++));
            }
            windows.add(joined(sentences.subList(start, end)));
            if (end == sentences.size()) {
                break;
            }
            start = Math.max(start + 1, overlapFrom(sentences, end));
        }
        return windows;
    }

    /** A line without a sentence end stays a line of its own: it is a heading, an item or a row. */
    private static String joined(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : ENDED.matcher(text).find() ? " " : "\n\n")
                    .append(sentence);
        }
        return text.toString();
    }

    private static int overlapFrom(List<String> sentences, int end) {
        int from = end;
        int size = 0;
        while (from > 0 && size + tokens(sentences.get(from - 1)) <= OVERLAP) {
            size += tokens(sentences.get(--from));
        }
        return from;
    }
}
