package dev.parley.llm.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/** Amazon's binary event stream: length, headers and a JSON payload, each message with checksums. */
final class AwsEvents {

    private static final int PRELUDE = 12;
    private static final int CHECKSUM = 4;
    private static final int LONGEST = 1 << 20;
    private static final int STRING = 7;

    private AwsEvents() {}

    static void each(InputStream body, Consumer<JsonNode> reader) throws IOException {
        DataInputStream in = new DataInputStream(body);
        while (true) {
            byte[] prelude = in.readNBytes(PRELUDE);
            if (prelude.length == 0) {
                return;
            }
            reader.accept(message(prelude, in));
        }
    }

    private static JsonNode message(byte[] prelude, DataInputStream in) throws IOException {
        if (prelude.length < PRELUDE) {
            throw new EOFException("the stream ends inside a message");
        }
        ByteBuffer lengths = ByteBuffer.wrap(prelude);
        int total = lengths.getInt();
        int headers = lengths.getInt();
        if (lengths.getInt() != checksum(prelude, PRELUDE - CHECKSUM)
                || total > LONGEST
                || headers < 0
                || total < PRELUDE + headers + CHECKSUM) {
            throw new IOException("no event stream");
        }
        byte[] message = new byte[total];
        System.arraycopy(prelude, 0, message, 0, PRELUDE);
        in.readFully(message, PRELUDE, total - PRELUDE);
        if (ByteBuffer.wrap(message).getInt(total - CHECKSUM) != checksum(message, total - CHECKSUM)) {
            throw new IOException("a message of the event stream is damaged");
        }
        Map<String, String> names = headers(ByteBuffer.wrap(message, PRELUDE, headers));
        String type = names.getOrDefault(":event-type", names.getOrDefault(":exception-type", "unknownException"));
        int from = PRELUDE + headers;
        JsonNode payload = Json.MAPPER.readTree(message, from, total - CHECKSUM - from);
        return Json.MAPPER.createObjectNode().set(type, payload);
    }

    /** The headers that are text; Amazon's own are. */
    private static Map<String, String> headers(ByteBuffer in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        try {
            while (in.hasRemaining()) {
                String name = text(in, in.get() & 0xff);
                if (in.get() != STRING) {
                    throw new IOException("a header of the event stream is no text");
                }
                headers.put(name, text(in, in.getShort() & 0xffff));
            }
        } catch (BufferUnderflowException missing) {
            throw new IOException("the event stream ends inside a header", missing);
        }
        return headers;
    }

    private static String text(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
