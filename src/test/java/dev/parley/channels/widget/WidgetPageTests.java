package dev.parley.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetPageTests extends WebTest {

    @ParameterizedTest
    @CsvSource({"/,text/html", "/site.css,text/css", "/site.js,text/javascript", "/favicon.svg,image/svg+xml"})
    void servesThePageUnderTheStrictPolicy(String path, String type) {
        var page = get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith(type);
        assertThat(page.header("Content-Security-Policy")).isEqualTo(ContractServer.POLICY);
    }

    @Test
    void servesTheScriptToAnotherSite() {
        var script = get("/widget.js", "Origin", "https://shop.example");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.header("Cache-Control")).contains("max-age=300");
        assertThat(script.text()).isEqualTo(WidgetScript.join());
    }
}
