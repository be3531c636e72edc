package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedWeightsTests {

    private static final List<Features> EXAMPLES = Stream.of("good morning", "hello there", "what does it cost")
            .map(text -> Features.of(Words.of(text)))
            .toList();
    private static final int[] LABELS = {0, 0, 1};

    @TempDir
    Path folder;

    @Test
    void areTheSameWhenReadAsWhenLearned() {
        LogisticModel learned = weights().of(EXAMPLES, LABELS, 2);
        LogisticModel kept = weights().of(EXAMPLES, LABELS, 2);

        assertThat(kept).isNotSameAs(learned);
        for (String text : List.of("hello", "the cost of it", "something else entirely")) {
            Features features = Features.of(Words.of(text));
            assertThat(kept.scores(features)).isEqualTo(learned.scores(features));
        }
    }

    @Test
    void areLearnedAgainFromOtherLabels() {
        float before = weights().of(EXAMPLES, LABELS, 2).scores(EXAMPLES.getLast())[1];
        float after = weights().of(EXAMPLES, new int[] {1, 1, 0}, 2).scores(EXAMPLES.getLast())[1];

        assertThat(after).isLessThan(before);
    }

    @Test
    void areLearnedAgainWhenTheFileIsCutShort() throws IOException {
        LogisticModel learned = weights().of(EXAMPLES, LABELS, 2);
        Path file = folder.resolve("weights");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 7));

        assertThat(weights().of(EXAMPLES, LABELS, 2).scores(EXAMPLES.getFirst()))
                .isEqualTo(learned.scores(EXAMPLES.getFirst()));
        assertThat(file).hasBinaryContent(whole);
    }

    private LearnedWeights weights() {
        return new LearnedWeights(folder.resolve("weights"));
    }
}
