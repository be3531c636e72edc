package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the format of a file and reads it within bounds. */
@Component
public class Sources {

    public static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_CHARACTERS = 4_000_000;

    private final List<Source> formats;

    Sources(List<Source> formats) {
        this.formats = List.copyOf(formats);
    }

    /** @throws UnreadableSourceException when the file cannot be taken in, with a reason for its sender */
    public List<NewDocument> read(SourceFile file) {
        if (file.bytes().length == 0) {
            throw new UnreadableSourceException("the file is empty");
        }
        if (file.bytes().length > MOST_BYTES) {
            throw new UnreadableSourceException("the file is larger than 20 MB");
        }
        Source format = formats.stream()
                .filter(known -> known.extensions().contains(file.extension()))
                .findFirst()
                .orElseThrow(() -> new UnreadableSourceException("unknown kind of file; known are " + extensions()));
        List<NewDocument> documents = readWith(format, file);
        check(documents);
        return documents;
    }

    /** Extensions that can be read. */
    public boolean knows(String fileName) {
        String extension = new SourceFile(fileName, new byte[0]).extension();
        return formats.stream().anyMatch(known -> known.extensions().contains(extension));
    }

    private static List<NewDocument> readWith(Source format, SourceFile file) {
        try {
            return format.read(file);
        } catch (UnreadableSourceException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSourceException(
                    "the file is damaged or not " + file.extension().toUpperCase(Locale.ROOT), broken);
        } catch (StackOverflowError deep) {
            throw new UnreadableSourceException("the file is nested too deeply", deep);
        }
    }

    private static boolean isEmpty(String text) {
        return text.codePoints().allMatch(one -> Character.isWhitespace(one) || Character.isISOControl(one));
    }

    private static void check(List<NewDocument> documents) {
        if (documents.stream().allMatch(document -> isEmpty(document.content()))) {
            throw new UnreadableSourceException("the file has no text (scanned pages need text recognition first)");
        }
        long characters = documents.stream()
                .mapToLong(document -> document.content().length())
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableSourceException("the text is longer than 4 million characters");
        }
    }

    private String extensions() {
        return formats.stream()
                .flatMap(known -> known.extensions().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
