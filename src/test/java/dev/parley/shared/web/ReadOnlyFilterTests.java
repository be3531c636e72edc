package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** What still works while nothing may change. */
class ReadOnlyFilterTests {

    private final ReadOnlyFilter filter =
            new ReadOnlyFilter(new ProblemWriter(JsonMapper.builder().build()));

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/leads,true",
        "HEAD,/api/v1/leads,true",
        "OPTIONS,/api/v1/chat,true",
        "POST,/api/v1/nlu/parse,true",
        "POST,/docs,true",
        "POST,/api/v1/chat,false",
        "POST,/api/v1/auth/login,false",
        "PATCH,/api/v1/admin/config,false",
        "PUT,/api/v1/nlu/examples,false",
        "DELETE,/api/v1/leads/1,false"
    })
    void readingGoesOnAndChangesArePutOff(String method, String path, boolean passes) throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, path), response, (in, out) -> passed.set(true));
        assertThat(passed.get()).isEqualTo(passes);
        if (!passes) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("60");
            assertThat(response.getContentType()).startsWith("application/problem+json");
        }
    }
}
