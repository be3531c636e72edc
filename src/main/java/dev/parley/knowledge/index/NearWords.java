package dev.parley.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one state of an index, kept by their first letter, to compare a misspelt one with: an automaton for each
 * such word costs more than looking at the words there are.
 */
final class NearWords {

    /** @param letters which letters each word has, as bits */
    private record Words(List<String> words, long[] letters) {}

    /** A word that a misspelt one may stand for, and by how many edits it differs. */
    record Near(String word, int edits) {}

    private final IndexReader reader;
    private final Map<Integer, Words> byFirst = new ConcurrentHashMap<>();

    NearWords(IndexReader reader) {
        this.reader = reader;
    }

    /** Whether these are the words of a reader, so that they can be used with it. */
    boolean areOf(IndexReader other) {
        return reader == other;
    }

    /** Words that begin alike and differ by so many edits at most, in the order of the index. */
    List<Near> of(String word, int most) {
        Words there = byFirst.computeIfAbsent(word.codePointAt(0), this::read);
        long letters = letters(word);
        int[] typed = word.codePoints().toArray();
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < there.letters.length; i++) {
            // An edit takes one letter away and brings another at most.
            if (Long.bitCount(letters ^ there.letters[i]) <= 2 * most) {
                String other = there.words.get(i);
                int edits = Edits.between(typed, other.codePoints().toArray(), most);
                if (edits <= most) {
                    near.add(new Near(other, edits));
                }
            }
        }
        return near;
    }

    private Words read(int first) {
        List<String> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, ChunkFields.WORDS);
            String prefix = Character.toString(first);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END) {
                for (BytesRef term = each.term(); term != null; term = each.next()) {
                    String word = term.utf8ToString();
                    if (!word.startsWith(prefix)) {
                        break;
                    }
                    words.add(word);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Words(
                List.copyOf(words), words.stream().mapToLong(NearWords::letters).toArray());
    }

    private static long letters(String word) {
        return word.codePoints().mapToLong(letter -> 1L << letter).reduce(0, (some, one) -> some | one);
    }
}
