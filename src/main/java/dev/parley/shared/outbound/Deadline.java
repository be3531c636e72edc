package dev.parley.shared.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** When a call is over, however slowly the other side trickles. */
record Deadline(long nanos) {

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos());
    }

    /** What is left. */
    int millis() throws SocketTimeoutException {
        long left = (nanos - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("timed out");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /** @param socket the one that the stream comes from in the end */
    InputStream over(InputStream in, Socket socket) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                socket.setSoTimeout(millis());
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                socket.setSoTimeout(millis());
                return super.read(buffer, offset, length);
            }
        };
    }
}
