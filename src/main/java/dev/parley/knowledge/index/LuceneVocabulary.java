package dev.parley.knowledge.index;

import dev.parley.knowledge.index.NearWords.Near;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Words of a Lucene index. */
final class LuceneVocabulary implements Vocabulary {

    private static final int SHORTEST_MISSPELT = 4;
    private static final int TWO_EDITS_FROM = 6;
    private static final int MOST = 12;

    private final IndexReader reader;
    private final NearWords words;

    LuceneVocabulary(IndexReader reader, NearWords words) {
        this.reader = reader;
        this.words = words;
    }

    @Override
    public int chunks() {
        return reader.numDocs();
    }

    @Override
    public int frequency(String field, String stem) {
        try {
            return reader.docFreq(new Term(ChunkFields.stems(field), stem));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean isTopic(String gloss) {
        try {
            return reader.docFreq(new Term(ChunkFields.TOPICS, gloss)) > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean hasWord(String lowerCaseWord) {
        try {
            return reader.docFreq(new Term(ChunkFields.WORDS, lowerCaseWord)) > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<String> near(String word) {
        if (word.length() < SHORTEST_MISSPELT || word.codePoints().anyMatch(Character::isDigit)) {
            return List.of();
        }
        int edits = word.length() < TWO_EDITS_FROM ? 1 : 2;
        int length = word.codePointCount(0, word.length());
        return words.of(word, edits).stream()
                .map(near -> ranked(near, length))
                .sorted(Comparator.comparingDouble(Ranked::likeness)
                        .thenComparingInt(Ranked::frequency)
                        .reversed())
                .limit(MOST)
                .map(Ranked::word)
                .toList();
    }

    private Ranked ranked(Near near, int length) {
        try {
            int shorter =
                    Math.min(length, near.word().codePointCount(0, near.word().length()));
            float likeness = 1 - near.edits() / (float) shorter;
            return new Ranked(near.word(), likeness, reader.docFreq(new Term(ChunkFields.WORDS, near.word())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Ranked(String word, float likeness, int frequency) {}
}
