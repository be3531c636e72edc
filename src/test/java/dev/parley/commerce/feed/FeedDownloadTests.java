package dev.parley.commerce.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.commerce.feed.FeedDownload.Fetched;
import dev.parley.commerce.feed.FeedDownload.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching a list over HTTP, from servers of all manners. */
class FeedDownloadTests {

    private static final String LIST = "sku,name,price,currency\nA1,Nut,1.00,USD\n";

    private final ListServer server = new ListServer().publishes(LIST);
    private final FeedDownload download = new FeedDownload(true, new Limits(Duration.ofSeconds(5), 1_000));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void storesTheListAndTellsItsTypeByName() throws Exception {
        Fetched fetched = download.fetch(server.url("/export/list.jsonl"), null);
        Path file = Objects.requireNonNull(fetched.file());
        assertThat(Files.readString(file)).isEqualTo(LIST);
        assertThat(fetched.type()).isEqualTo("application/x-ndjson");
        Files.delete(file);
    }

    @Test
    void sendsTheTagBackAndTakesNothingTwice() throws Exception {
        Fetched first = download.fetch(server.url("/list.csv"), null);
        Files.delete(Objects.requireNonNull(first.file()));
        Fetched again = download.fetch(server.url("/list.csv"), first.etag());
        assertThat(server.lastTag()).isEqualTo(first.etag());
        assertThat(again.file()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 302})
    void takesNothingButAnAnswer(int status) {
        server.fails(status);
        assertThatThrownBy(() -> download.fetch(server.url("/list.csv"), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Integer.toString(status));
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void waitsForNoServerThatTricklesItsList() {
        server.stalls();
        FeedDownload hasty = new FeedDownload(true, new Limits(Duration.ofMillis(300), 1_000));
        assertThatThrownBy(() -> hasty.fetch(server.url("/list.csv"), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not arrive");
    }

    @Test
    void storesNoMoreThanTheLimit() {
        server.publishes("x".repeat(1_001));
        assertThatThrownBy(() -> download.fetch(server.url("/list.csv"), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than 1000 bytes");
    }

    @Test
    void asksNoPrivateAddress() {
        FeedDownload outside = new FeedDownload(false, Limits.SHIPPED);
        assertThatThrownBy(() -> outside.fetch(server.url("/list.csv"), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("private address");
        assertThat(server.asked()).isZero();
    }
}
