package dev.parley.llm.protocol;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A provider on this machine that behaves as it is told, well or badly, one request after the other. */
public final class ProviderDouble implements AutoCloseable {

    /** How one request is answered. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    public record Asked(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private final HttpServer server;
    private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    public ProviderDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked and what was left to answer. */
    public void forget() {
        asked.clear();
        script.clear();
    }

    /** The next request is answered so. */
    public ProviderDouble then(Behaviour behaviour) {
        script.add(behaviour);
        return this;
    }

    public ProviderDouble then(int status, String contentType, byte[] body, String... headers) {
        return then(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public ProviderDouble then(int status, String contentType, String body, String... headers) {
        return then(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends the frames and ends the stream properly. */
    public ProviderDouble thenStream(String contentType, List<byte[]> frames) {
        return then(exchange -> {
            OutputStream body = begin(exchange, contentType);
            for (byte[] frame : frames) {
                body.write(frame);
                body.flush();
            }
        });
    }

    /** Sends the frames and breaks the connection off. */
    public ProviderDouble thenCut(String contentType, List<byte[]> frames) {
        return then(exchange -> {
            // A length that is never reached: the connection ends before the answer does.
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(200, 1_000_000);
            for (byte[] frame : frames) {
                exchange.getResponseBody().write(frame);
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });
    }

    /** Sends the frames and then nothing more, until the test is over. */
    public ProviderDouble thenStall(String contentType, List<byte[]> frames) {
        return then(exchange -> {
            OutputStream body = begin(exchange, contentType);
            for (byte[] frame : frames) {
                body.write(frame);
                body.flush();
            }
            over.await(30, TimeUnit.SECONDS);
        });
    }

    /** Does not even begin to answer. */
    public ProviderDouble thenSilence() {
        return then(exchange -> over.await(30, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }

    private static OutputStream begin(HttpExchange exchange, String contentType) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
        Behaviour behaviour = script.poll();
        try (exchange) {
            if (behaviour == null) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                behaviour.answer(exchange);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException clientGone) {
            // The client had enough, which is what some tests are about.
        }
    }
}
