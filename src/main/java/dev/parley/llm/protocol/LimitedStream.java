package dev.parley.llm.protocol;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to be longer than anybody wants to read. */
final class LimitedStream extends FilterInputStream {

    /** More came than is read. */
    static final class TooLargeException extends IOException {}

    private int left;

    LimitedStream(InputStream in, int most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = super.read(bytes, offset, length);
        count(some);
        return some;
    }

    private void count(int some) throws TooLargeException {
        left -= Math.max(0, some);
        if (left < 0) {
            throw new TooLargeException();
        }
    }
}
