package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What another window of the same conversation hears. */
class RealtimeTests extends WebTest {

    @Test
    @Timeout(60)
    void saysThatAReplyIsBeingWrittenAndThenTheReply() throws Exception {
        String key = newTenant("dealership").widgetKey();
        String session = post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", key)
                .body()
                .get("session_id")
                .asString();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/realtime/sse/chat/" + session))
                .header("X-Parley-Key", key)
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            post("/api/v1/chat", "{\"message\":\"thanks\",\"session_id\":\"" + session + "\"}", "X-Parley-Key", key);

            List<String> heard = new ArrayList<>();
            while (!heard.contains("event:message")) {
                heard.add(lines.readLine());
            }

            assertThat(heard).containsSubsequence("event:typing", "data:{\"role\":\"assistant\"}", "event:message");
            client.shutdownNow();
        }
    }
}
