package dev.parley.commerce.catalogue;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of an import, one after the other, however long the file is. */
interface ProductSource {

    /**
     * The next line, or null at the end.
     *
     * @throws dev.parley.shared.ProblemException when the file as a whole cannot be read
     */
    @Nullable
    RawProduct next() throws IOException;
}
