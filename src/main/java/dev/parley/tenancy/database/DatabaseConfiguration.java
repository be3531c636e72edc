package dev.parley.tenancy.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parley.shared.DataDirectory;
import dev.parley.tenancy.database.DatabaseAddress.Login;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The database this process uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {

    private static final int IDLE = 4;

    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedPostgres embeddedPostgres(DataDirectory data) {
        return DatabaseHeadStart.server(data.folder("postgres"));
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        if (properties.embedded()) {
            return embedded.getObject().address();
        }
        Login application =
                new Login(Objects.requireNonNull(properties.url()), properties.username(), properties.password());
        if (properties.migrationUrl() == null && properties.migrationUsername() == null) {
            return new DatabaseAddress(application, application);
        }
        Login migration = new Login(
                properties.migrationUrl() == null ? application.url() : properties.migrationUrl(),
                properties.migrationUsername() == null ? properties.username() : properties.migrationUsername(),
                properties.migrationPassword() == null ? properties.password() : properties.migrationPassword());
        return new DatabaseAddress(application, migration);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            DatabaseAddress address,
            DatabaseProperties properties,
            @Value("${parley.read-only:false}") boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("parley");
        config.setReadOnly(readOnly);
        config.setJdbcUrl(address.application().url());
        config.setUsername(address.application().username());
        config.setPassword(address.application().password());
        config.setMaximumPoolSize(properties.poolSize());
        // The others are opened when there is work for them.
        config.setMinimumIdle(Math.min(IDLE, properties.poolSize()));
        config.setConnectionTimeout(properties.connectionTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", "parley");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of an error quotes the row, and errors are logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean
    TenantTransactionManager transactionManager(DataSource dataSource, DatabaseProperties properties) {
        return new TenantTransactionManager(dataSource, properties.role());
    }

    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(DatabaseAddress address, DatabaseProperties properties) {
        Login owner = address.migration();
        return flyway -> flyway.dataSource(owner.url(), owner.username(), owner.password())
                .placeholders(Map.of("role", properties.role()));
    }
}
