package dev.parley.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", "6.6.6.6, 1.2.3.4");
        assertThat(new ClientAddress(properties(3)).of(request)).isEqualTo("10.0.0.1");
        assertThat(new ClientAddress(new RateLimitProperties(3, Duration.ofMinutes(1), List.of("10.0.0.1")))
                        .of(request))
                .isEqualTo("1.2.3.4");
    }

    private static RateLimitProperties properties(int requests) {
        return new RateLimitProperties(requests, Duration.ofMinutes(1), List.of());
    }
}
