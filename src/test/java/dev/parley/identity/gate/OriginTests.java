package dev.parley.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which web pages may use which widget key. The JDK's client cannot send an Origin, so these speak plain HTTP. */
class OriginTests extends WebTest {

    private static final String SHOP = "https://shop.example";

    @Test
    void aPageOfAnAllowedOriginMayReadTheAnswer() throws IOException {
        String answer = history(tenantAllowing(SHOP).widgetKey(), SHOP);
        assertThat(answer).doesNotContain(" 403 ").contains("Access-Control-Allow-Origin: " + SHOP + "\r\n");
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws IOException {
        assertThat(history(tenantAllowing(SHOP).widgetKey(), "https://evil.example"))
                .startsWith("HTTP/1.1 403 ")
                .contains("application/problem+json")
                .doesNotContain("Access-Control-Allow-Origin");
        assertThat(history(tenantAllowing(SHOP).widgetKey(), "null")).startsWith("HTTP/1.1 403 ");
        assertThat(history(newTenant("dealership").widgetKey(), SHOP)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void thisServersOwnPagesAndProgramsWithoutOriginPass() throws IOException {
        String key = newTenant("dealership").widgetKey();
        assertThat(history(key, "http://localhost:" + port)).doesNotContain(" 403 ");
        assertThat(get("/api/v1/chat/none/history", "X-Parley-Key", key).status())
                .isNotEqualTo(403);
    }

    @Test
    void aWidgetKeyHasOriginsOfItsOwn() throws IOException {
        Tenant tenant = newTenant("dealership");
        String key = post(
                        "/api/v1/auth/keys",
                        "{\"name\":\"site\",\"kind\":\"widget\",\"origins\":[\"https://own.example\"]}",
                        "Authorization",
                        bearer(tenant, Role.ADMIN))
                .body()
                .at("/key")
                .stringValue();
        assertThat(key).startsWith("pk_");
        assertThat(history(key, "https://own.example")).contains("Access-Control-Allow-Origin: https://own.example");
        assertThat(history(key, SHOP)).startsWith("HTTP/1.1 403 ");
        assertThat(preflight("https://own.example")).startsWith("HTTP/1.1 204 ");
    }

    @Test
    void aBrowserMayAskBeforeItSendsTheKey() throws IOException {
        tenantAllowing(SHOP);
        assertThat(preflight(SHOP))
                .startsWith("HTTP/1.1 204 ")
                .contains("Access-Control-Allow-Origin: " + SHOP)
                .contains("X-Parley-Key, Content-Type, Idempotency-Key");
        assertThat(preflight("https://evil.example")).startsWith("HTTP/1.1 403 ");
    }

    private Tenant tenantAllowing(String origin) {
        return newTenant(
                "dealership", SettingsReader.read(json.readTree("{\"allowed_origins\":[\"" + origin + "\"]}")));
    }

    private String history(String key, String origin) throws IOException {
        return raw("GET /api/v1/chat/none/history", "Origin: " + origin, "X-Parley-Key: " + key);
    }

    private String preflight(String origin) throws IOException {
        return raw(
                "OPTIONS /api/v1/chat",
                "Origin: " + origin,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: x-parley-key,content-type");
    }

    private String raw(String request, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            String head = request + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
