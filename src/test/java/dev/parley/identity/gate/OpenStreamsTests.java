package dev.parley.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenStreamsTests {

    private final OpenStreams streams = new OpenStreams();

    @Test
    void oneAddressHoldsOnlySoMany() {
        for (int i = 0; i < OpenStreams.MOST_OF_ONE; i++) {
            assertThat(streams.enter("a")).isEmpty();
        }

        assertThat(streams.enter("a")).hasValueSatisfying(refused -> {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("30");
        });
        assertThat(streams.enter("b")).isEmpty();
    }

    @Test
    void allTogetherHoldOnlySoMany() {
        for (int i = 0; i < OpenStreams.MOST; i++) {
            assertThat(streams.enter("a" + i)).isEmpty();
        }

        assertThat(streams.enter("b"))
                .hasValueSatisfying(refused -> assertThat(refused.status()).isEqualTo(503));
    }

    @Test
    void oneThatEndsMakesRoom() throws Exception {
        for (int i = 1; i < OpenStreams.MOST_OF_ONE; i++) {
            streams.enter("a");
        }
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        MockAsyncContext stream = (MockAsyncContext) request.startAsync();
        streams.enter("a");
        streams.leaveWhenOver("a", request);
        assertThat(streams.enter("a")).isPresent();

        stream.complete();

        assertThat(streams.enter("a")).isEmpty();
        streams.leaveWhenOver("a", new MockHttpServletRequest());
        assertThat(streams.enter("a")).isEmpty();
    }
}
