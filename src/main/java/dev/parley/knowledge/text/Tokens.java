package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into words with their stems. */
final class Tokens {

    /** @param surface as written, lower-cased by nobody */
    record Token(String surface, String stem) {}

    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ANALYZERS.put(language, new LanguageAnalyzer(language));
        }
    }

    private Tokens() {}

    static List<Token> of(String text, Language language) {
        List<Token> tokens = new ArrayList<>();
        Analyzer analyzer = Objects.requireNonNull(ANALYZERS.get(language));
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(text.substring(offset.startOffset(), offset.endOffset()), term.toString()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }
}
