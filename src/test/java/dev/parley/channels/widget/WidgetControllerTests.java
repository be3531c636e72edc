package dev.parley.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class WidgetControllerTests {

    private final MockMvcTester mvc = MockMvcTester.of(new WidgetController());

    @Test
    void servesTheScriptToEveryOrigin() {
        assertThat(mvc.get().uri("/widget.js"))
                .hasStatusOk()
                .hasContentType("text/javascript;charset=UTF-8")
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .bodyText()
                .isEqualTo(WidgetScript.join());
    }

    @Test
    void compressesForWhoeverTakesIt() throws IOException {
        var response = mvc.get()
                .uri("/widget.js")
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, br")
                .exchange();

        assertThat(response).hasHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        var body = new ByteArrayInputStream(response.getResponse().getContentAsByteArray());
        try (var script = new GZIPInputStream(body)) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(WidgetScript.join());
        }
    }

    @Test
    void sendsNothingAgainThatIsStillCurrent() {
        var tag = mvc.get().uri("/widget.js").exchange().getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(mvc.get().uri("/widget.js").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }
}
