package dev.parley.identity.repeat;

import dev.parley.identity.ContactsForgotten;
import dev.parley.shared.Ids;
import dev.parley.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers for a day what requests with an idempotency key were answered. */
@Component
class AnsweredRequests {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** A request that took longer than this died with its server. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource realTime = InstantSource.system();

    AnsweredRequests(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the request was answered; when nothing yet, it is the caller's to answer. */
    Answer begin(KeyedRequest request) {
        return asPlatform(() -> {
            forgetAbandoned(request);
            UUID id = Ids.next();
            return insert(id, request) ? new Answer.Fresh(id) : earlier(request);
        });
    }

    void finish(UUID id, Answer.Given answer) {
        asPlatform(() -> jdbc.sql(
                        "update answered_requests set status = ?, content_type = ?, location = ?, body = ? where id = ?")
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.body())
                .param(id)
                .update());
    }

    /** Lets the request be made again. */
    void forget(UUID id) {
        asPlatform(() ->
                jdbc.sql("delete from answered_requests where id = ?").param(id).update());
    }

    /** An answer may tell of a person; what is not remembered is done again. */
    @EventListener
    void on(ContactsForgotten forgotten) {
        List<String> traces = Stream.concat(forgotten.ids().stream().map(UUID::toString), forgotten.handles().stream())
                .toList();
        for (String trace : traces) {
            jdbc.sql("delete from answered_requests where position(convert_to(?, 'UTF8') in body) > 0")
                    .param(trace)
                    .update();
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        asPlatform(() -> jdbc.sql("delete from answered_requests where created_at < ?")
                .param(ago(REMEMBERED))
                .update());
    }

    private boolean insert(UUID id, KeyedRequest request) {
        return jdbc.sql("""
                        insert into answered_requests (id, tenant_id, caller, key, fingerprint, created_at)
                        values (:id, :tenant, :caller, :key, :fingerprint, :now) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("tenant", request.tenant())
                        .param("caller", request.caller())
                        .param("key", request.key())
                        .param("fingerprint", request.fingerprint())
                        .param("now", ago(Duration.ZERO))
                        .update()
                > 0;
    }

    private Answer earlier(KeyedRequest request) {
        return jdbc.sql("""
                        select * from answered_requests
                        where tenant_id is not distinct from ? and caller = ? and key = ?
                        """)
                .param(request.tenant())
                .param(request.caller())
                .param(request.key())
                .query((row, number) -> answer(row, request))
                .optional()
                .orElseGet(Answer.Unfinished::new);
    }

    private void forgetAbandoned(KeyedRequest request) {
        jdbc.sql("""
                        delete from answered_requests where tenant_id is not distinct from ? and caller = ? and key = ?
                            and (created_at < ? or status is null and created_at < ?)
                        """)
                .param(request.tenant())
                .param(request.caller())
                .param(request.key())
                .param(ago(REMEMBERED))
                .param(ago(LONGEST))
                .update();
    }

    private static Answer answer(ResultSet row, KeyedRequest request) throws SQLException {
        if (!Arrays.equals(row.getBytes("fingerprint"), request.fingerprint())) {
            return new Answer.Different();
        }
        byte @Nullable [] body = row.getBytes("body");
        return body == null
                ? new Answer.Unfinished()
                : new Answer.Given(
                        row.getInt("status"), row.getString("content_type"), row.getString("location"), body);
    }

    private OffsetDateTime ago(Duration time) {
        Instant then = realTime.instant().minus(time);
        return then.atOffset(ZoneOffset.UTC);
    }

    private <T> T asPlatform(Supplier<T> work) {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
