package dev.parley.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index of passages promises. */
abstract class PassageIndexContract {

    protected static final int DIMENSION = 4;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    protected PassageIndex index;

    /** An empty index of {@link #DIMENSION}; the second one opened finds what the first one held. */
    protected abstract PassageIndex open() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        index = open();
    }

    @AfterEach
    void end() {
        index.close();
    }

    @Test
    void findsByWordsAndByMeaning() {
        add(1, chunk("hours", "opening hours", 1, 0, 0, 0), chunk("lease", "lease fee", 0, 1, 0, 0));

        assertThat(found(words("fee"))).containsExactly("lease");
        assertThat(index.search(meaning(0.9f, 0.1f, 0, 0)))
                .filteredOn(candidate -> candidate.chunk().externalId().equals("hours"))
                .first()
                .satisfies(candidate -> assertThat(candidate.semantic()).isCloseTo(0.9, within(0.01)));
    }

    @Test
    void handsBackChunksAsTheyWerePutIn() {
        IndexedChunk chunk = chunk("hours", "opening hours", 1, 0, 0, 0);
        add(1, chunk);

        IndexedChunk back = index.search(words("hours")).getFirst().chunk();

        assertThat(back).usingRecursiveComparison().ignoringFields("vector").isEqualTo(chunk);
    }

    @Test
    void replacesADocumentAsAWhole() {
        IndexedChunk old = chunk("hours", "old text", 1, 0, 0, 0);
        add(1, old);

        index.replace(List.of(old.documentId()), List.of(chunk("hours", "fresh words", 1, 0, 0, 0)), 2);

        assertThat(found(words("old"))).isEmpty();
        assertThat(found(words("fresh"))).containsExactly("hours");
        assertThat(index.revision()).isEqualTo(2);
    }

    @Test
    void forgetsADeletedDocument() {
        IndexedChunk chunk = chunk("hours", "opening hours", 1, 0, 0, 0);
        add(1, chunk);

        index.replace(List.of(chunk.documentId()), List.of(), 2);

        assertThat(found(words("hours"))).isEmpty();
        assertThat(index.search(meaning(1, 0, 0, 0))).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void passesOverWhatIsNotInEffect() {
        add(
                1,
                dated("past", null, NOW.minusSeconds(1)),
                dated("ending", null, NOW),
                dated("present", NOW, NOW.plusSeconds(1)),
                dated("future", NOW.plusSeconds(1), null));

        assertThat(found(words("offer"))).containsExactly("present");
        assertThat(found(meaning(1, 0, 0, 0))).containsExactly("present");
    }

    @Test
    void looksInTheNamespacesThatAreAsked() {
        add(1, chunk("hours", "opening hours", 1, 0, 0, 0));

        assertThat(found(in(Set.of("faq", "sales")))).containsExactly("hours");
        assertThat(found(in(Set.of("legal")))).isEmpty();
    }

    @Test
    void knowsItsWords() {
        add(1, chunk("a", "warranty terms", 1, 0, 0, 0), chunk("b", "warranty", 0, 1, 0, 0));

        index.withVocabulary(words -> {
            assertThat(words.chunks()).isEqualTo(2);
            assertThat(words.frequency(PassageIndex.GLOSS, "warranty")).isEqualTo(2);
            assertThat(words.frequency(PassageIndex.GLOSS, "absent")).isZero();
            assertThat(words.hasWord("terms")).isTrue();
            assertThat(words.near("warenty")).containsExactly("warranty");
            assertThat(words.near("xylophone")).isEmpty();
            return null;
        });
    }

    @Test
    void keepsItsContentAndRevisionWhenOpenedAgain() throws IOException {
        add(7, chunk("hours", "opening hours", 1, 0, 0, 0));
        index.close();

        index = open();

        assertThat(index.revision()).isEqualTo(7);
        assertThat(found(words("hours"))).containsExactly("hours");
    }

    @Test
    void isEmptyAfterClearing() {
        add(7, chunk("hours", "opening hours", 1, 0, 0, 0));

        index.clear();

        assertThat(index.size()).isZero();
        assertThat(index.revision()).isZero();
        assertThat(found(words("hours"))).isEmpty();
    }

    private void add(long revision, IndexedChunk... chunks) {
        index.replace(List.of(), List.of(chunks), revision);
    }

    private List<String> found(IndexQuery query) {
        return index.search(query).stream()
                .map(candidate -> candidate.chunk().externalId())
                .toList();
    }

    private static IndexQuery words(String... gloss) {
        return new IndexQuery("en", List.of(), List.of(gloss), null, Set.of(), NOW, 10);
    }

    private static IndexQuery meaning(float... vector) {
        return new IndexQuery("en", List.of(), List.of(), vector, Set.of(), NOW, 10);
    }

    private static IndexQuery in(Set<String> namespaces) {
        return new IndexQuery("en", List.of(), List.of("hours"), new float[] {1, 0, 0, 0}, namespaces, NOW, 10);
    }

    private static IndexedChunk chunk(String id, String text, float... vector) {
        return chunk(id, text, null, null, vector);
    }

    private static IndexedChunk dated(String id, @Nullable Instant from, @Nullable Instant until) {
        return chunk(id, "offer", from, until, 1, 0, 0, 0);
    }

    private static IndexedChunk chunk(
            String id, String text, @Nullable Instant from, @Nullable Instant until, float... vector) {
        List<String> stems = List.of(text.toLowerCase(Locale.ROOT).split(" "));
        UUID document = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        return new IndexedChunk(
                UUID.randomUUID(),
                document,
                id,
                1,
                1,
                text,
                text,
                "faq",
                Language.ENGLISH,
                null,
                from,
                until,
                vector,
                List.of(new Unit(text, stems, stems, SmallVector.of(vector))));
    }
}
