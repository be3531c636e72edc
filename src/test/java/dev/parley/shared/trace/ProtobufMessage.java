package dev.parley.shared.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A message of protocol buffers, read without its schema: fields by number, each a number or bytes. */
final class ProtobufMessage {

    private final Map<Integer, List<Object>> fields = new TreeMap<>();

    ProtobufMessage(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long key = varint(in);
            Object value = switch ((int) key & 7) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 2 -> bytes(in);
                case 5 -> (long) in.getInt();
                default -> throw new IllegalArgumentException("no field begins with " + key);
            };
            fields.computeIfAbsent((int) (key >>> 3), number -> new ArrayList<>())
                    .add(value);
        }
    }

    boolean has(int field) {
        return fields.containsKey(field);
    }

    List<ProtobufMessage> messages(int field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(value -> new ProtobufMessage((byte[]) value))
                .toList();
    }

    String text(int field) {
        return new String(content(field), StandardCharsets.UTF_8);
    }

    String hex(int field) {
        return HexFormat.of().formatHex(content(field));
    }

    long number(int field) {
        return (long) fields.getOrDefault(field, List.of(0L)).getFirst();
    }

    private byte[] content(int field) {
        return (byte[]) fields.getOrDefault(field, List.of(new byte[0])).getFirst();
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] content = new byte[(int) varint(in)];
        in.get(content);
        return content;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
