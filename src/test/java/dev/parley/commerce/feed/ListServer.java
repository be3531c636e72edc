package dev.parley.commerce.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A system that publishes its list of products, as it should or not. */
final class ListServer implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String body = "";
    private volatile int status = 200;
    private volatile boolean stalling;
    private volatile @Nullable String lastTag;

    ListServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    ListServer publishes(String list) {
        body = list;
        status = 200;
        return this;
    }

    ListServer fails(int with) {
        status = with;
        return this;
    }

    /** Begins to answer and never comes to an end. */
    ListServer stalls() {
        stalling = true;
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    int asked() {
        return asked.get();
    }

    @Nullable
    String lastTag() {
        return lastTag;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        lastTag = exchange.getRequestHeaders().getFirst("If-None-Match");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        if (status == 200 && tag.equals(lastTag)) {
            exchange.sendResponseHeaders(304, -1);
        } else if (status != 200) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(200, stalling ? 0 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
                out.flush();
                if (stalling) {
                    closed.await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
