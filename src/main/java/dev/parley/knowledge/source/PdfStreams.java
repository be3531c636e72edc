package dev.parley.knowledge.source;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the streams of a PDF without keeping anything, to refuse one that would fill the memory once it is read. */
final class PdfStreams {

    /** What is unpacked to read the text of a document: pages, fonts, tables; pictures are not. */
    private static final long MOST_BYTES = 100L << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final String PICTURE = "/Image";
    private static final int LONGEST_DICTIONARY = 2_000;

    private final byte[] file;
    private final byte[] sink = new byte[1 << 16];
    private long unpacked;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    /** @throws UnreadableSourceException when the file unpacks to more than is taken */
    static void check(byte[] file) {
        new PdfStreams(file).check();
    }

    private void check() {
        for (int at = next(0); at >= 0; at = next(at)) {
            String dictionary = isPacked(at) ? dictionary(at) : PICTURE;
            if (dictionary.contains(PICTURE)) {
                continue;
            }
            int packed = dictionary.indexOf("FlateDecode");
            if (packed >= 0 && dictionary.indexOf("FlateDecode", packed + 1) >= 0) {
                throw tooLarge();
            }
            inflate(at);
        }
    }

    /** Where the bytes of the next stream begin, or -1. */
    private int next(int from) {
        for (int i = from; i + STREAM.length + 1 < file.length; i++) {
            if (file[i] == 's' && isStream(i)) {
                int start = i + STREAM.length;
                if (file[start] == '\r') {
                    start++;
                }
                if (start < file.length && file[start] == '\n') {
                    return start + 1;
                }
            }
        }
        return -1;
    }

    private boolean isStream(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it begins as deflated bytes do. */
    private boolean isPacked(int at) {
        return at < file.length && (file[at] & 0x0f) == 8;
    }

    /** What stands between the object's begin and its stream. */
    private String dictionary(int start) {
        int from = Math.max(0, start - LONGEST_DICTIONARY);
        String before = new String(file, from, start - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return object < 0 ? before : before.substring(object);
    }

    /** Whatever is not packed this way ends at once. */
    private void inflate(int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            int got = inflater.inflate(sink);
            while (got > 0) {
                unpacked += got;
                if (unpacked > MOST_BYTES) {
                    throw tooLarge();
                }
                got = inflater.inflate(sink);
            }
        } catch (DataFormatException notPacked) {
            // Nothing more of it can be unpacked by anybody.
        } finally {
            inflater.end();
        }
    }

    private static UnreadableSourceException tooLarge() {
        return new UnreadableSourceException("the document unpacks to more than 100 MB");
    }
}
