package dev.parley.shared.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request over HTTP/1.1 to a pinned target. Redirects are answers like any other.
 *
 * @param body to be sent, or null for none
 */
public record PinnedCall(
        String method,
        PinnedTarget target,
        Map<String, String> headers,
        @Nullable String body) {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** What is made of an answer while the connection is open. */
    public interface Reader<T> {
        T read(PinnedAnswer answer, InputStream body) throws IOException;
    }

    /**
     * @param timeout for all of it, the reading too
     * @throws IllegalArgumentException when a header would break out of its line
     * @throws IOException when the other side cannot be reached in time or does not speak HTTP
     */
    public <T> T send(Duration timeout, Reader<T> reader) throws IOException {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(content.length).getBytes(StandardCharsets.UTF_8);
        Deadline deadline = Deadline.in(timeout);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(target.address(), target.port()), Math.min(deadline.millis(), (int)
                    CONNECT.toMillis()));
            plain.setSoTimeout(deadline.millis());
            try (Socket socket = target.isSecure() ? secured(plain) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(head);
                out.write(content);
                out.flush();
                InputStream in = new BufferedInputStream(deadline.over(socket.getInputStream(), plain));
                PinnedAnswer answer = PinnedAnswer.read(in);
                return reader.read(answer, answer.body(in));
            }
        }
    }

    private String head(int length) {
        StringBuilder head = new StringBuilder(method + " " + target.path() + " HTTP/1.1\r\n");
        line(head, "Host", target.host());
        headers.forEach((name, value) -> line(head, name, value));
        if (body != null) {
            line(head, "Content-Length", Integer.toString(length));
        }
        line(head, "Connection", "close");
        return head.append("\r\n").toString();
    }

    private static void line(StringBuilder head, String name, String value) {
        if (!name.matches("[A-Za-z0-9-]+") || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("invalid header " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, target.url().getHost(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
