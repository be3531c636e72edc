package dev.parley.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Where a request comes from: the socket's other end, or what a trusted proxy says about it. */
@Component
public class ClientAddress {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final List<IpAddressMatcher> trusted;

    /** @throws IllegalArgumentException when one of the configured proxies is no address or network */
    ClientAddress(ProxyProperties properties) {
        this.trusted = properties.trustedProxies().stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The last address of the forwarding chain that no trusted proxy has. */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!isTrusted(address)) {
            return address;
        }
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> hops.addAll(List.of(header.split(",", -1))));
        for (String hop : hops.reversed()) {
            String said = bare(hop);
            if (!ADDRESS.matcher(said).matches()) {
                return address;
            }
            address = said;
            if (!isTrusted(address)) {
                return address;
            }
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return ADDRESS.matcher(address).matches() && trusted.stream().anyMatch(network -> matches(network, address));
    }

    private static boolean matches(IpAddressMatcher network, String address) {
        try {
            return network.matches(address);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Without the port that some proxies add. */
    private static String bare(String hop) {
        String text = hop.strip();
        if (text.startsWith("[")) {
            return text.substring(1, Math.max(1, text.indexOf(']')));
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
