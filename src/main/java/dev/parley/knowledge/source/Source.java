package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A format that documents come in. */
interface Source {

    /** File-name extensions, in lower case. */
    Set<String> extensions();

    /**
     * Reads a file's documents.
     *
     * @throws UnreadableSourceException with a reason for its sender
     * @throws IOException when it is not what its name says
     */
    List<NewDocument> read(SourceFile file) throws IOException;
}
