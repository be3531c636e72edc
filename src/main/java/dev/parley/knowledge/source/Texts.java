package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What all formats share: characters from bytes, tidy white space, and a document of a file's text. */
final class Texts {

    private static final Pattern TITLE_WORDS = Pattern.compile("[_\\-]+");

    private Texts() {}

    /** Reads UTF-8 or UTF-16 by their marks, UTF-8 without one, and what is not UTF-8 as Windows-1252. */
    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSourceException("the file is binary, not text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Single spaces, at most one empty line, no characters that the database cannot hold. */
    static String tidy(String text) {
        return text.replace("\0", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\t\\x0B\\f\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Title of a file that has none: its name, made readable. */
    static String titleOf(SourceFile file) {
        String words = TITLE_WORDS.matcher(file.baseName()).replaceAll(" ").strip();
        return words.isEmpty() ? file.name() : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A document of a whole file, named by it. */
    static NewDocument document(SourceFile file, String title, String text) {
        String tidy = tidy(text);
        String heading = tidy(title).replace('\n', ' ');
        String named = heading.isEmpty() ? titleOf(file) : heading;
        return new NewDocument(
                file.name(),
                named.length() <= 500 ? named : named.substring(0, 500),
                tidy,
                "documents",
                null,
                null,
                null,
                null);
    }
}
