package dev.parley.channels.delivery;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A POST to one address, whatever its host's name leads to by then: the address that was checked is the address that is
 * connected to. Of the answer only the head is read; redirects are answers like any other.
 */
final class PinnedPost {

    private static final int LONGEST_HEAD = 65_536;

    private PinnedPost() {}

    /** @param headers by their names in lower case */
    record Answer(int status, Map<String, String> headers) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /**
     * @throws IllegalArgumentException when a header would break out of its line
     * @throws IOException when the other side cannot be reached in time or does not speak HTTP
     */
    static Answer send(URI url, InetAddress address, Map<String, String> headers, String body, Duration timeout)
            throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(url, headers, content.length).getBytes(StandardCharsets.UTF_8);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port(url)), millis(deadline));
            plain.setSoTimeout(millis(deadline));
            try (Socket socket = isSecure(url) ? secured(plain, url) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(head);
                out.write(content);
                out.flush();
                return answer(new BufferedInputStream(socket.getInputStream()), plain, deadline);
            }
        }
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        String host = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        line(head, "Host", host);
        headers.forEach((name, value) -> line(head, name, value));
        line(head, "Content-Length", Integer.toString(length));
        line(head, "Connection", "close");
        return head.append("\r\n").toString();
    }

    private static void line(StringBuilder head, String name, String value) {
        if (!name.matches("[A-Za-z0-9-]+") || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("invalid header " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static Socket secured(Socket plain, URI url) throws IOException {
        SSLSocket socket = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, url.getHost(), port(url), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static Answer answer(InputStream in, Socket socket, long deadline) throws IOException {
        Answer answer;
        do {
            answer = head(in, socket, deadline);
        } while (answer.status() >= 100 && answer.status() < 200);
        return answer;
    }

    private static Answer head(InputStream in, Socket socket, long deadline) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0 && text.indexOf("\n\n") < 0) {
            socket.setSoTimeout(millis(deadline));
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection was closed before an answer");
            }
            if (text.append((char) next).length() > LONGEST_HEAD) {
                throw new IOException("the answer's head is too long");
            }
        }
        String[] lines = text.toString().strip().split("\r?\n");
        String[] status = lines[0].split(" ", 3);
        if (!lines[0].startsWith("HTTP/1.") || status.length < 2 || !status[1].matches("\\d{3}")) {
            throw new IOException("the answer is not HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new Answer(Integer.parseInt(status[1]), headers);
    }

    private static boolean isSecure(URI url) {
        return "https".equals(url.getScheme());
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isSecure(url) ? 443 : 80;
    }

    private static int millis(long deadline) throws SocketTimeoutException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("timed out");
        }
        return (int) left;
    }
}
