package dev.parley.commerce.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters in one encoding, up to the very one that is none. The library's reader decodes ahead and drops what stood
 * before the fault, so that nobody could tell the line.
 */
final class StrictCharacters {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192).flip();
    private final CharBuffer characters = CharBuffer.allocate(8_192).flip();
    private boolean ended;

    StrictCharacters(InputStream in, Charset encoding) {
        this.in = in;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The next character, or -1 at the end.
     *
     * @throws CharacterCodingException when there is none of this encoding
     */
    int read() throws IOException {
        if (!characters.hasRemaining()) {
            characters.clear();
            decode();
            characters.flip();
        }
        return characters.hasRemaining() ? characters.get() : -1;
    }

    private void decode() throws IOException {
        while (characters.position() == 0) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (characters.position() > 0) {
                return;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return;
            }
            fetch();
        }
    }

    private void fetch() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }
}
