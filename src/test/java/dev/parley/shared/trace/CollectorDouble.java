package dev.parley.shared.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A collector of traces on this machine that takes OTLP over HTTP and reads it. */
public final class CollectorDouble implements AutoCloseable {

    /** A span as it arrived. */
    public record Received(
            String traceId,
            String spanId,
            String parent,
            String name,
            long kind,
            boolean failed,
            Map<String, Object> attributes,
            Map<String, Object> resource) {}

    private final HttpServer server;
    private final List<Received> spans = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();

    public CollectorDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Received> spans() {
        return List.copyOf(spans);
    }

    public List<Received> named(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    public List<Received> below(Received parent) {
        return spans.stream()
                .filter(span -> span.parent().equals(parent.spanId()))
                .toList();
    }

    public List<Map<String, List<String>>> headers() {
        return List.copyOf(headers);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            spans.addAll(read(new ProtobufMessage(exchange.getRequestBody().readAllBytes())));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static List<Received> read(ProtobufMessage request) {
        List<Received> read = new ArrayList<>();
        for (ProtobufMessage ofResource : request.messages(1)) {
            Map<String, Object> resource = attributes(ofResource.messages(1).getFirst(), 1);
            for (ProtobufMessage ofScope : ofResource.messages(2)) {
                ofScope.messages(2).forEach(span -> read.add(span(span, resource)));
            }
        }
        return read;
    }

    private static Received span(ProtobufMessage span, Map<String, Object> resource) {
        Optional<ProtobufMessage> status = span.messages(15).stream().findFirst();
        return new Received(
                span.hex(1),
                span.hex(2),
                span.hex(4),
                span.text(5),
                span.number(6),
                status.isPresent() && status.get().number(3) == 2,
                attributes(span, 9),
                resource);
    }

    private static Map<String, Object> attributes(ProtobufMessage holder, int field) {
        Map<String, Object> attributes = new java.util.TreeMap<>();
        for (ProtobufMessage pair : holder.messages(field)) {
            ProtobufMessage value = pair.messages(2).getFirst();
            attributes.put(
                    pair.text(1),
                    value.has(1)
                            ? value.text(1)
                            : value.has(4) ? Double.longBitsToDouble(value.number(4)) : (Object) value.number(3));
        }
        return attributes;
    }
}
