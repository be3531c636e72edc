package dev.parley.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words of a Lucene index. */
final class LuceneVocabulary implements Vocabulary {

    private static final int SHORTEST_MISSPELT = 4;
    private static final int TWO_EDITS_FROM = 6;
    private static final int MOST = 12;

    private final IndexReader reader;

    LuceneVocabulary(IndexReader reader) {
        this.reader = reader;
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
        try {
            Terms terms = MultiTerms.getTerms(reader, ChunkFields.WORDS);
            return terms == null ? List.of() : near(terms, new Term(ChunkFields.WORDS, word));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> near(Terms terms, Term word) throws IOException {
        int edits = word.text().length() < TWO_EDITS_FROM ? 1 : 2;
        FuzzyTermsEnum fuzzy = new FuzzyTermsEnum(terms, word, edits, 1, true);
        List<Near> found = new ArrayList<>();
        for (BytesRef term = fuzzy.next(); term != null; term = fuzzy.next()) {
            found.add(new Near(
                    term.utf8ToString(),
                    fuzzy.attributes().getAttribute(BoostAttribute.class).getBoost(),
                    fuzzy.docFreq()));
        }
        found.sort(Comparator.comparingDouble(Near::likeness)
                .thenComparingInt(Near::frequency)
                .reversed());
        return found.stream().limit(MOST).map(Near::word).toList();
    }

    private record Near(String word, float likeness, int frequency) {}
}
