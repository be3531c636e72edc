package dev.parley.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.Parley;
import dev.parley.tenancy.NewTenant;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.Tenants;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same program on a PostgreSQL that somebody else runs. */
class ExternalDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void oneLoginThatOwnsTheTablesIsWalledLikeAnyOther() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("server"))) {
            String url = server.address().migration().url().replace("/parley", "/business");
            superuser(server, "create role business login createrole password 'secret'");
            superuser(server, "create database business owner business");
            try (ConfigurableApplicationContext application = start(url, "business_app")) {
                Tenant one = tenant(application, "one");
                Tenant other = tenant(application, "other");
                assertThat(slugs(application, other)).containsExactly("other");
                assertThat(slugs(application, one)).containsExactly("one");
                assertThat(rows(application, one, "select current_user::text")).containsExactly("business_app");
            }
            // A second start finds what the first one made.
            try (ConfigurableApplicationContext application = start(url, "business_app")) {
                assertThat(application.getBean(Tenants.class).findBySlug("one")).isPresent();
            }
        }
    }

    @Test
    void aLoginThatMayNotActAsTheRoleIsToldWhatToDo() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("server"))) {
            String url = server.address().migration().url().replace("/parley", "/business");
            superuser(server, "create role business login createrole password 'secret'");
            superuser(server, "create database business owner business");
            assertThatThrownBy(() -> start(url, "parley_app")).hasMessageContaining("grant parley_app to");
        }
    }

    private ConfigurableApplicationContext start(String url, String role) {
        return new SpringApplicationBuilder(Parley.class)
                .properties(
                        "parley.database.url=" + url,
                        "parley.database.username=business",
                        "parley.database.password=secret",
                        "parley.database.role=" + role,
                        "parley.database.pool-size=4",
                        "parley.data-dir=" + folder.resolve("data"),
                        "parley.tenancy.default-tenant=",
                        "server.port=0")
                .run();
    }

    private static Tenant tenant(ConfigurableApplicationContext application, String slug) {
        return application
                .getBean(Tenants.class)
                .create(
                        new NewTenant(
                                slug,
                                slug,
                                "dealership",
                                Locale.US,
                                "USD",
                                ZoneId.of("UTC"),
                                TenantSettings.defaults()),
                        null);
    }

    private static List<String> slugs(ConfigurableApplicationContext application, Tenant tenant) {
        return rows(application, tenant, "select slug from tenants");
    }

    private static List<String> rows(ConfigurableApplicationContext application, Tenant tenant, String query) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        return TenantContext.call(
                tenant,
                () -> transaction.execute(
                        status -> jdbc.sql(query).query(String.class).list()));
    }

    private static void superuser(EmbeddedPostgres server, String sql) throws SQLException {
        DatabaseAddress.Login owner = server.address().migration();
        String url = owner.url().replace("/parley", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, "postgres", owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
