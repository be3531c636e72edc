package dev.parley.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.setting.LiveSettings;
import dev.parley.shared.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTests {

    private final RateLimits limits = new RateLimits(properties(3));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theRequestAfterTheLastIsRefusedWithTheTimeToWait() {
        for (int left = 2; left >= 0; left--) {
            assertThat(limits.count("address:a", response)).isEmpty();
            assertThat(response.getHeader("RateLimit")).contains("r=" + left);
        }
        Optional<Problem> refused = limits.count("address:a", response);
        assertThat(refused).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.headers().getFirst("Retry-After")).isNotEqualTo("0");
        });
        assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
    }

    @Test
    void othersAreCountedApart() {
        for (int i = 0; i < 4; i++) {
            limits.count("address:a", response);
        }
        assertThat(limits.count("address:b", response)).isEmpty();
    }

    @Test
    void zeroIsNoLimit() {
        RateLimits none = new RateLimits(properties(0));
        for (int i = 0; i < 1_000; i++) {
            assertThat(none.count("address:a", response)).isEmpty();
        }
    }

    @Test
    void onlyATrustedProxyMayNameTheClient() {
        assertThat(address("10.0.0.1", "6.6.6.6, 1.2.3.4")).isEqualTo("10.0.0.1");
        assertThat(address("10.0.0.1", "6.6.6.6, 1.2.3.4", "10.0.0.1")).isEqualTo("1.2.3.4");
        assertThat(address("9.9.9.9", "6.6.6.6", "10.0.0.0/8")).isEqualTo("9.9.9.9");
    }

    @Test
    void aNetworkOfProxiesIsTrustedAndWhatTheyAddIsRead() {
        String[] networks = {"10.0.0.0/8", "2001:db8::/32"};
        assertThat(address("10.1.2.3", "6.6.6.6, 1.2.3.4:5678, 10.9.9.9", networks))
                .isEqualTo("1.2.3.4");
        assertThat(address("2001:db8::1", "[2a00::7]:443", networks)).isEqualTo("2a00::7");
        assertThat(address("10.1.2.3", "6.6.6.6, <script>", networks)).isEqualTo("10.1.2.3");
        assertThat(address("10.1.2.3", "", networks)).isEqualTo("10.1.2.3");
    }

    private static String address(String socket, String forwarded, String... trusted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(socket);
        request.addHeader("X-Forwarded-For", forwarded);
        return new ClientAddress(new ProxyProperties(List.of(trusted))).of(request);
    }

    private static LiveSettings<RateLimitProperties> properties(int requests) {
        return LiveSettings.of(RateLimitProperties.class, new RateLimitProperties(requests, Duration.ofMinutes(1)));
    }
}
