package dev.parley.knowledge.index;

import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bytes of a chunk for storing, without its vector, which the index keeps in its own way. */
final class ChunkCodec {

    /** Raised with every change of the layout; an index of another format is rebuilt. */
    static final int FORMAT = 4;

    private ChunkCodec() {}

    static byte[] write(IndexedChunk chunk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            id(out, chunk.id());
            id(out, chunk.documentId());
            text(out, chunk.externalId());
            out.writeInt(chunk.version());
            out.writeInt(chunk.part());
            text(out, chunk.title());
            text(out, chunk.content());
            text(out, chunk.namespace());
            text(out, chunk.language().code());
            text(out, chunk.url() == null ? "" : chunk.url());
            time(out, chunk.effectiveFrom());
            time(out, chunk.effectiveUntil());
            out.writeInt(chunk.units().size());
            for (Unit unit : chunk.units()) {
                unit(out, unit);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static IndexedChunk read(byte[] bytes, int offset, int length) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            UUID id = id(in);
            UUID documentId = id(in);
            String externalId = text(in);
            int version = in.readInt();
            int part = in.readInt();
            String title = text(in);
            String content = text(in);
            String namespace = text(in);
            Language language = Language.of(text(in));
            String url = text(in);
            Instant from = time(in);
            Instant until = time(in);
            List<Unit> units = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                units.add(unit(in));
            }
            return new IndexedChunk(
                    id,
                    documentId,
                    externalId,
                    version,
                    part,
                    title,
                    content,
                    namespace,
                    language,
                    url.isEmpty() ? null : url,
                    from,
                    until,
                    new float[0],
                    units);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void unit(DataOutputStream out, Unit unit) throws IOException {
        text(out, unit.text());
        text(out, String.join(" ", unit.stems()));
        text(out, String.join(" ", unit.gloss()));
        out.writeFloat(unit.vector().scale());
        out.writeInt(unit.vector().values().length);
        out.write(unit.vector().values());
    }

    private static Unit unit(DataInputStream in) throws IOException {
        String text = text(in);
        List<String> stems = words(text(in));
        List<String> gloss = words(text(in));
        float scale = in.readFloat();
        byte[] values = in.readNBytes(in.readInt());
        return new Unit(text, stems, gloss, new SmallVector(values, scale));
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void time(DataOutputStream out, @Nullable Instant time) throws IOException {
        out.writeLong(time == null ? Long.MIN_VALUE : time.toEpochMilli());
    }

    private static @Nullable Instant time(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }
}
