package dev.parley.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.parley.tenancy.database.DatabaseAddress.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path folder;

    @Test
    void aServerLeftBehindByAKilledProcessDoesNotBlockTheNextStartAndLosesNothing() throws SQLException {
        EmbeddedPostgres killed = EmbeddedPostgres.start(folder);
        run(killed, "create table kept (word text); insert into kept values ('acknowledged')");
        // No close: the process is gone, its server is not.
        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
            assertThat(read(next, "select word from kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainOnItsPort() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            run(server, "create table kept (word text); insert into kept values ('acknowledged')");
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> read(server, "select word from kept"), "acknowledged"::equals);
        }
    }

    @Test
    void acknowledgedMeansOnDisk() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(read(server, "show fsync")).isEqualTo("on");
            assertThat(read(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void onlyThisMachineReachesItAndOnlyWithThePassword() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(read(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            Login owner = server.address().migration();
            assertThat(catchThrowable(() -> DriverManager.getConnection(owner.url(), owner.username(), "wrong")))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        Login owner = server.address().migration();
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }
}
