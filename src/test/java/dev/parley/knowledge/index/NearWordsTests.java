package dev.parley.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** Finds what Lucene's own automata find. */
class NearWordsTests {

    @Property(tries = 200)
    void findsWhatAnAutomatonFinds(
            @ForAll @Size(min = 1, max = 60)
                    List<@CharRange(from = 'a', to = 'd') @StringLength(min = 3, max = 8) String> words,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 4, max = 8) String typed)
            throws IOException {
        agrees(words, typed);
    }

    @Property(tries = 50)
    void findsThemInAnyScript(
            @ForAll @Size(min = 1, max = 30)
                    List<@CharRange(from = 'क', to = 'घ') @StringLength(min = 3, max = 8) String> words,
            @ForAll @CharRange(from = 'क', to = 'घ') @StringLength(min = 4, max = 8) String typed)
            throws IOException {
        agrees(words, typed);
    }

    private static void agrees(List<String> words, String typed) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (String word : words) {
                Document document = new Document();
                document.add(new TextField(ChunkFields.WORDS, word, Field.Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                for (int edits = 1; edits <= 2; edits++) {
                    assertThat(new NearWords(reader).of(typed, edits))
                            .extracting(NearWords.Near::word)
                            .isEqualTo(byAutomaton(reader, typed, edits));
                }
            }
        }
    }

    private static List<String> byAutomaton(DirectoryReader reader, String typed, int edits) throws IOException {
        FuzzyTermsEnum near = new FuzzyTermsEnum(
                MultiTerms.getTerms(reader, ChunkFields.WORDS), new Term(ChunkFields.WORDS, typed), edits, 1, true);
        List<String> found = new ArrayList<>();
        for (BytesRef word = near.next(); word != null; word = near.next()) {
            found.add(word.utf8ToString());
        }
        return found;
    }
}
