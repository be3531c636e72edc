package dev.parley.conversation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.dialogue.WordLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommitmentGateTests {

    private static final String RECORD =
            "I have this vehicle for you: 2024 Honda Civic, $24,990, 18,200 miles, petrol, automatic.";

    private static final CommitmentGate GATE = new CommitmentGate(new ClaimWords(WordLists.load()));

    @Test
    void letsNoAttemptThrough() {
        List<String> attempts = lines("attempts.txt")
                .filter(line -> !line.startsWith("[") || line.contains("]("))
                .toList();
        assertThat(attempts).hasSizeGreaterThan(300);
        assertThat(attempts.stream().filter(attempt -> passes(RECORD, attempt))).isEmpty();
    }

    @Test
    void letsHonestSentencesThrough() {
        assertThat(lines("honest.txt")
                        .filter(line -> {
                            String[] pair = line.split(" \\| ", 2);
                            return !passes(pair[0], pair[1]);
                        })
                        .map(line -> line + "  <- " + objection(line)))
                .isEmpty();
    }

    @Test
    void tellsInStockFromOutOfStock() {
        assertThat(passes("It is out of stock.", "It is in stock.")).isFalse();
        assertThat(passes("It is in stock.", "It is out of stock.")).isFalse();
        assertThat(passes("No está disponible.", "Está disponible.")).isFalse();
        assertThat(passes("यह उपलब्ध नहीं है।", "यह उपलब्ध है।")).isFalse();
    }

    @Test
    void readsNumberWordsAsTheFiguresTheyStandFor() {
        assertThat(passes("We have 7 of them.", "We have seven of them.")).isTrue();
        assertThat(passes("हमारे पास 7 हैं।", "हमारे पास सात हैं।")).isTrue();
        assertThat(passes("We have 6 of them.", "We have seven of them.")).isFalse();
    }

    @Property(tries = 300)
    void readsAnything(@ForAll String record, @ForAll String sentence) {
        assertThat(GATE.objection(sentence, GATE.backing(record))).isNotNull();
    }

    private static boolean passes(String record, String sentence) {
        return GATE.objection(sentence, GATE.backing(record)).isEmpty();
    }

    private static String objection(String line) {
        String[] pair = line.split(" \\| ", 2);
        return GATE.objection(pair[1], GATE.backing(pair[0])).orElse("");
    }

    private static java.util.stream.Stream<String> lines(String file) {
        try (InputStream in = CommitmentGateTests.class.getResourceAsStream("/guard/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
