package dev.parley.shared.outbound;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an answer.
 *
 * @param headers by their names in lower case
 */
public record PinnedAnswer(int status, Map<String, String> headers) {

    private static final int LONGEST_HEAD = 65_536;

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Reads up to where the body begins; what is said before the answer itself is passed over. */
    static PinnedAnswer read(InputStream in) throws IOException {
        PinnedAnswer answer;
        do {
            answer = head(in);
        } while (answer.status() >= 100 && answer.status() < 200);
        return answer;
    }

    /** The body as it was meant, whatever it was cut into on the way. */
    InputStream body(InputStream in) throws IOException {
        if (status == 204 || status == 304) {
            return new ByteArrayInputStream(new byte[0]);
        }
        if (header("transfer-encoding")
                .filter(how -> how.toLowerCase(Locale.ROOT).endsWith("chunked"))
                .isPresent()) {
            return new ChunkedBody(in);
        }
        String length = header("content-length").orElse("");
        if (length.isEmpty()) {
            return in;
        }
        if (!length.matches("\\d{1,18}")) {
            throw new IOException("the answer is not HTTP");
        }
        return new MeasuredBody(in, Long.parseLong(length));
    }

    private static PinnedAnswer head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n", text.length() - 4) < 0 && text.indexOf("\n\n", text.length() - 2) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection was closed before an answer");
            }
            if (text.append((char) next).length() > LONGEST_HEAD) {
                throw new IOException("the answer's head is too long");
            }
        }
        String[] lines = text.toString().strip().split("\r?\n");
        String[] status = lines[0].split(" ", 3);
        if (!lines[0].startsWith("HTTP/1.") || status.length < 2 || !status[1].matches("\\d{3}")) {
            throw new IOException("the answer is not HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new PinnedAnswer(Integer.parseInt(status[1]), headers);
    }
}
