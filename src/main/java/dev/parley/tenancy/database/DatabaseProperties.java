package dev.parley.tenancy.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach PostgreSQL 15 or later.
 *
 * @param url JDBC URL of the application's connections, which may go through a transaction pooler; unset starts the
 *     embedded server
 * @param migrationUrl JDBC URL for migrations, in session mode; unset: the same as {@code url}
 * @param migrationUsername the owner of the tables; unset: the same as {@code username}
 * @param role the role that business data is read and written as; it owns nothing and cannot bypass row-level security
 * @param poolSize connections kept by this node
 * @param connectionTimeout how long a request waits for a connection before it is answered 503
 */
@ConfigurationProperties("parley.database")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String migrationUrl,
        @Nullable String migrationUsername,
        @Nullable String migrationPassword,
        @DefaultValue("parley_app") String role,
        @DefaultValue("16") int poolSize,
        @DefaultValue("12s") Duration connectionTimeout) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
