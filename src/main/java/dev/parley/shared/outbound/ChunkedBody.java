package dev.parley.shared.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in pieces, each with its length before it (RFC 9112, 7.1). */
final class ChunkedBody extends InputStream {

    private static final int LONGEST_LINE = 4_096;

    private final InputStream in;
    private InputStream piece = InputStream.nullInputStream();
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!ended) {
            int count = piece.read(buffer, offset, length);
            if (count >= 0) {
                return count;
            }
            next();
        }
        return -1;
    }

    private void next() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new IOException("the answer is cut into pieces wrongly");
        }
        begun = true;
        String size = line().split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new IOException("the answer is cut into pieces wrongly");
        }
        long length = Long.parseLong(size, 16);
        ended = length == 0;
        piece = new MeasuredBody(in, length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer ends too early");
            }
            if (line.append((char) next).length() > LONGEST_LINE) {
                throw new IOException("the answer is cut into pieces wrongly");
            }
        }
        return line.toString().stripTrailing();
    }
}
