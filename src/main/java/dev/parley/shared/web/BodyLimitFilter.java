package dev.parley.shared.web;

import dev.parley.shared.setting.LiveSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, at once when their length is announced, else while they are read; and bodies that
 * come so slowly that the client means to hold the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

    private final LiveSettings<BodyLimits> settings;

    BodyLimitFilter(LiveSettings<BodyLimits> settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyLimits limits = settings.current();
        long limit = limits.bytesFor(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLargeException(limit);
        }
        boolean empty = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        chain.doFilter(empty ? request : new Limited(request, limit, limits), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;
        private final BodyLimits limits;

        Limited(HttpServletRequest request, long limit, BodyLimits limits) {
            super(request);
            this.limit = limit;
            this.limits = limits;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit, limits);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private final long graceNanos;
        private final double leastPerNano;
        private long read;
        private long waitedNanos;

        Counted(ServletInputStream in, long limit, BodyLimits limits) {
            this.in = in;
            this.limit = limit;
            this.graceNanos = limits.grace().toNanos();
            this.leastPerNano = limits.slowest().toBytes() / 1e9;
        }

        @Override
        public int read() throws IOException {
            long since = System.nanoTime();
            int next = in.read();
            count(next < 0 ? 0 : 1, since);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long since = System.nanoTime();
            int count = in.read(buffer, offset, length);
            count(count, since);
            return count;
        }

        /** Only the time spent waiting for the client counts, not what is done between reads. */
        private void count(int more, long since) throws IOException {
            read += Math.max(0, more);
            waitedNanos += System.nanoTime() - since;
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
            if (waitedNanos > graceNanos && read < (waitedNanos - graceNanos) * leastPerNano) {
                throw new BodyTooSlowException();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
