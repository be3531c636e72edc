package dev.parley.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTests extends PassageIndexContract {

    @TempDir
    Path folder;

    @Override
    protected PassageIndex open() throws IOException {
        return new LuceneIndex(FSDirectory.open(folder), DIMENSION);
    }

    @Test
    void beginsAnewForAModelOfAnotherDimension() throws IOException {
        index.replace(java.util.List.of(), java.util.List.of(), 9);
        index.close();

        index = new LuceneIndex(FSDirectory.open(folder), DIMENSION + 1);

        assertThat(index.revision()).isZero();
    }
}
