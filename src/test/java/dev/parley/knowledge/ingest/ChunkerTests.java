package dev.parley.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.ingest.Chunker.Chunk;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ChunkerTests {

    @Test
    void leavesAnEntryWhole() {
        assertThat(Chunker.cut("Hours", "Open daily. Closed never.", "faq"))
                .containsExactly(new Chunk(1, "Hours", "Open daily. Closed never."));
    }

    @Test
    void cutsLongTextAtSentencesWithAnOverlap() {
        List<Chunk> chunks = Chunker.cut("Guide", sentences(120, "This is sentence number %d of the guide."), "sales");

        assertThat(chunks).hasSizeGreaterThan(3);
        assertThat(chunks.get(1).title()).isEqualTo("Guide (part 2)");
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(Chunker.tokens(chunk.content())).isLessThanOrEqualTo(300);
            assertThat(chunk.content()).startsWith("This").endsWith(".");
        });
        String lastOfFirst = chunks.getFirst().content().replaceAll("(?s).*(This is sentence number \\d+).*", "$1");
        assertThat(chunks.get(1).content()).contains(lastOfFirst + " ");
    }

    @Test
    void cutsLegalTextWider() {
        String text = sentences(120, "This is clause number %d of the terms.");

        assertThat(Chunker.cut("Terms", text, "legal"))
                .hasSizeLessThan(Chunker.cut("Terms", text, "sales").size());
    }

    @Test
    void knowsTheEndsOfSentencesInOtherScripts() {
        List<Chunk> chunks = Chunker.cut("गाइड", sentences(120, "यह इस गाइड का वाक्य नंबर %d है।"), "sales");

        assertThat(chunks)
                .hasSizeGreaterThan(2)
                .allSatisfy(chunk -> assertThat(chunk.content()).endsWith("।"));
    }

    @Property(tries = 100)
    void losesNoWord(@ForAll @StringLength(max = 200) String seed) {
        String text = (seed.replaceAll("\\s+", " ") + " end. ").repeat(60);

        String all =
                Chunker.cut("t", text, "sales").stream().map(Chunk::content).collect(Collectors.joining(" "));

        assertThat(all.split("\\s+")).contains(text.strip().split("\\s+"));
    }

    private static String sentences(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(" "));
    }
}
