package dev.parley.shared.outbound;

import dev.parley.shared.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;

/** A URL whose host was resolved once: the address that was checked is the address that is connected to. */
public record PinnedTarget(URI url, InetAddress address) {

    /** The host leads to what is next to us. */
    public static final class PrivateAddressException extends IOException {
        PrivateAddressException() {
            super("the URL leads to a private address");
        }
    }

    /**
     * @throws IllegalArgumentException when it is no http or https URL
     * @throws PrivateAddressException when one of the host's addresses is private, and that is not allowed
     * @throws IOException when nobody knows the host
     */
    public static PinnedTarget of(URI url, boolean privateAllowed) throws IOException {
        if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
            throw new IllegalArgumentException("not an http or https address");
        }
        InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
        if (!privateAllowed && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddressException();
        }
        return new PinnedTarget(url, addresses[0]);
    }

    boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    String host() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    /** Path and query as they stand on a request's first line. */
    String path() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
