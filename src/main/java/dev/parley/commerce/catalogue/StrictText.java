package dev.parley.commerce.catalogue;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The lines of a text in one encoding; anything else is refused instead of being read as rubbish. */
final class StrictText {

    private static final int LONGEST_LINE = 1_000_000;

    private final Charset encoding;
    private final StrictCharacters reader;
    private long line;

    StrictText(InputStream in, Charset encoding) {
        this.encoding = encoding;
        reader = new StrictCharacters(in, encoding);
    }

    /** The number of the line read last, from 1. */
    long line() {
        return line;
    }

    @Nullable
    String next() throws IOException {
        try {
            String text = read();
            if (text == null) {
                return null;
            }
            line++;
            return line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new ProblemException(
                    ErrorCode.INVALID,
                    "the file is not " + encoding + " text (line " + (line + 1) + "); save it as UTF-8");
        }
    }

    private @Nullable String read() throws IOException {
        StringBuilder text = new StringBuilder();
        int unit = reader.read();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n') {
            if (text.length() >= LONGEST_LINE) {
                throw new ProblemException(
                        ErrorCode.INVALID, "line " + (line + 1) + " is longer than " + LONGEST_LINE + " characters");
            }
            text.append((char) unit);
            unit = reader.read();
        }
        int length = text.length();
        return length > 0 && text.charAt(length - 1) == '\r' ? text.substring(0, length - 1) : text.toString();
    }
}
