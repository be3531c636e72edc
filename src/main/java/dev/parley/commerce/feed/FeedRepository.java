package dev.parley.commerce.feed;

import dev.parley.shared.time.DatabaseTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedRepository {

    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FeedState> find() {
        return jdbc.sql("select * from catalogue_feeds")
                .query((row, number) -> new FeedState(
                        row.getString("url"),
                        DatabaseTime.in(row, "due_at"),
                        instant(row.getObject("last_at", OffsetDateTime.class)),
                        row.getString("last_outcome"),
                        row.getString("last_detail"),
                        row.getString("etag")))
                .optional();
    }

    /** Takes the next reading for this node; false when another one has it already. */
    boolean claim(String url, Instant now, Instant next) {
        return jdbc.sql("""
                        insert into catalogue_feeds (url, due_at) values (:url, :next)
                        on conflict (tenant_id) do update set due_at = :next, url = :url,
                            etag = case when catalogue_feeds.url = :url then catalogue_feeds.etag end
                        where catalogue_feeds.due_at <= :now or catalogue_feeds.url <> :url
                        """)
                        .param("url", url)
                        .param("now", DatabaseTime.of(now))
                        .param("next", DatabaseTime.of(next))
                        .update()
                > 0;
    }

    void done(Instant at, String outcome, String detail, @Nullable String etag) {
        jdbc.sql("""
                        update catalogue_feeds set last_at = :at, last_outcome = :outcome, last_detail = :detail,
                            etag = coalesce(:etag::text, etag)
                        """)
                .param("at", DatabaseTime.of(at))
                .param("outcome", outcome)
                .param("detail", detail)
                .param("etag", etag)
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
