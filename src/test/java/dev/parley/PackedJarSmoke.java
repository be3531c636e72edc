package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packed jar, started from nothing as a newcomer starts it. Runs once the jar is made, not with the other tests. */
class PackedJarSmoke {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int STOPPED_AS_ASKED = 143;

    @TempDir
    Path folder;

    @Test
    void startsConversesSearchesAndStops() throws Exception {
        ParleyProcess parley = ParleyProcess.startJar(
                Path.of(System.getProperty("parley.jar", "target/parley.jar")),
                folder,
                "--parley.admin.email=boss@parley.test",
                "--parley.admin.password=a-good-password");
        try {
            converses(parley);
            searches(parley);
        } finally {
            parley.terminate();
            assertThat(parley.hasStopped()).as(parley::log).isTrue();
        }
        assertThat(parley.exitCode()).as(parley::log).isEqualTo(STOPPED_AS_ASKED);
        assertThat(parley.log()).doesNotContain("ERROR", "ClassNotFoundException", "NoClassDefFoundError");
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
    }

    private static void converses(ParleyProcess parley) {
        JsonNode found =
                answer(parley.say("Do you have a red Honda CR-V?", null).join());
        String session = found.path("session_id").asString();
        assertThat(found.path("message").asString()).contains("CR-V");

        List<String> events = parley.stream("What are your opening hours on Saturday?", session)
                .join()
                .body()
                .lines()
                .toList();
        assertThat(events).contains("event:delta", "event:done").doesNotContain("event:error");

        JsonNode noted =
                answer(parley.say("I am Ana, my budget is 30k", session).join());
        assertThat(noted.path("session_id").asString()).isEqualTo(session);
        assertThat(noted.path("lead").toString()).contains("Ana", "30000");
    }

    private static void searches(ParleyProcess parley) throws Exception {
        assertThat(JSON.readTree(parley.asStaff("/api/v1/knowledge/search?q=opening+hours"))
                        .path("results"))
                .isNotEmpty();
        assertThat(JSON.readTree(parley.asStaff("/api/v1/products/search?q=Honda"))
                        .path("items"))
                .isNotEmpty();
        assertThat(parley.get("/widget.js").statusCode()).isEqualTo(200);
    }

    private static JsonNode answer(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
