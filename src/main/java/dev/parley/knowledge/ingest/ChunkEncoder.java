package dev.parley.knowledge.ingest;

import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.knowledge.index.SmallVector;
import dev.parley.knowledge.text.Reader;
import dev.parley.knowledge.text.Reading;
import dev.parley.knowledge.text.Sentences;
import dev.parley.llm.Embedder;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.List;

/** Gives a chunk its vectors: one of the whole, and one of each sentence under its title. */
public final class ChunkEncoder {

    /** Raised when texts are read or embedded in another way; chunks of an older edition are embedded again. */
    private static final int EDITION = 2;

    private static final SmallVector NONE = new SmallVector(new byte[0], 0);

    private final Embedder embedder;
    private final Reader reader;

    public ChunkEncoder(Embedder embedder, Reader reader) {
        this.embedder = embedder;
        this.reader = reader;
    }

    /** Names how vectors were made; those made in another way are not compared. */
    public String edition() {
        return embedder.model().name() + "/" + EDITION;
    }

    public int dimension() {
        return embedder.model().dimension();
    }

    public float[] whole(String title, String content, Language language) {
        return embedder.embed(reader.read(title + ". " + content, language).embeddable());
    }

    /** Vectors of title and sentences, in the order of {@link #units}. */
    public List<SmallVector> vectors(String title, String content, Language language) {
        String heading = reader.read(title, language).embeddable();
        List<SmallVector> vectors = new ArrayList<>();
        vectors.add(SmallVector.of(embedder.embed(heading)));
        for (String sentence : Sentences.of(content)) {
            String text = heading + ": " + reader.read(sentence, language).embeddable();
            vectors.add(SmallVector.of(embedder.embed(text)));
        }
        return vectors;
    }

    /** Puts words and vectors together; needs no model, and where vectors are missing leaves them out. */
    public List<Unit> units(String title, String content, Language language, List<SmallVector> vectors) {
        List<String> texts = new ArrayList<>(List.of(title));
        texts.addAll(Sentences.of(content));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Reading reading = reader.read(texts.get(i), language);
            SmallVector vector = i < vectors.size() ? vectors.get(i) : NONE;
            units.add(new Unit(texts.get(i), reading.stems(), reading.gloss(), vector));
        }
        return units;
    }
}
