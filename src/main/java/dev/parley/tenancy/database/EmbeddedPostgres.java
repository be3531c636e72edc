package dev.parley.tenancy.database;

import dev.parley.shared.Ids;
import dev.parley.tenancy.database.DatabaseAddress.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, kept in a folder and reachable from this machine only. It is as durable as any other:
 * a commit is on disk when it is acknowledged.
 */
class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "parley";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "parley_owner";
    private static final String APPLICATION = "parley_app";
    private static final int RELAUNCHES = 20;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresPrograms programs, Path folder, String password, int port) {
        this.programs = programs;
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("server.log");
        this.password = password;
        this.port = port;
    }

    /** Starts the server kept in a folder; makes it when the folder is empty. */
    static EmbeddedPostgres start(Path folder) {
        try {
            PostgresPrograms programs = PostgresPrograms.unpack(folder);
            EmbeddedPostgres server =
                    new EmbeddedPostgres(programs, folder, keptPassword(folder.resolve("password")), freePort());
            boolean isNew = !Files.exists(server.cluster.resolve("PG_VERSION"));
            if (isNew) {
                server.initialise(folder.resolve("password"));
            }
            server.stopOrphan();
            server.launch();
            server.createDatabase();
            server.watch();
            return server;
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot start the embedded database in " + folder, unusable);
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                new Login(url(DATABASE), APPLICATION, password), new Login(url(DATABASE), OWNER, password));
    }

    @Override
    public void close() {
        closing = true;
        stop();
    }

    private void stop() {
        programs.run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30");
    }

    private void initialise(Path passwordFile) throws IOException {
        LOG.info("Making a new database in {}", cluster);
        deleteTree(cluster); // what an interrupted first start left
        Path fresh = cluster.resolveSibling("cluster.new");
        deleteTree(fresh);
        programs.run(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8");
        Files.move(fresh, cluster);
    }

    /** A server that outlived a killed process still holds the folder; it is ours, so it is stopped first. */
    private void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        boolean alive = ProcessHandle.of(pid())
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
        if (alive) {
            LOG.info("Stopping the database server that an earlier process left running");
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
    }

    /** Starts the server again, on its port, should it ever end without being asked to. */
    private void watch() throws IOException {
        ProcessHandle.of(pid())
                .ifPresent(server -> server.onExit().thenRun(() -> {
                    if (!closing) {
                        LOG.warn("The database server ended unexpectedly and is started again");
                        relaunch();
                    }
                }));
    }

    /** What is left of a killed server may hold its memory for a moment, so a few attempts are made. */
    private void relaunch() {
        for (int attempt = 1; attempt <= RELAUNCHES && !closing; attempt++) {
            try {
                launch();
                watch();
                return;
            } catch (IllegalStateException | IOException notYet) {
                LOG.warn("The database server does not start yet, attempt {}: {}", attempt, notYet.getMessage());
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void launch() {
        String options = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port
                + " -c max_connections=64 -c shared_buffers=64MB -c fsync=on -c synchronous_commit=on"
                + " -c timezone=UTC -c log_timezone=UTC -c log_min_messages=warning";
        programs.run(
                "pg_ctl", "start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options);
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                hashQuickly(statement, List.of(SUPERUSER, APPLICATION, OWNER));
                return;
            }
            for (String role : List.of(APPLICATION, OWNER)) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute(
                            "create role " + role + " login nosuperuser nobypassrls password '" + password + "'");
                }
            }
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            hashQuickly(statement, List.of(SUPERUSER, APPLICATION, OWNER));
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot prepare the embedded database", broken);
        }
    }

    /**
     * Thousands of rounds slow down who guesses a password that a person thought of. Nobody guesses this one, and every
     * connection would pay for them on both sides.
     */
    private void hashQuickly(Statement statement, List<String> roles) throws SQLException {
        statement.execute("set scram_iterations = 1");
        for (String role : roles) {
            if (exists(
                    statement,
                    "select 1 from pg_authid where rolname = '" + role + "'"
                            + " and rolpassword not like 'SCRAM-SHA-256$1:%'")) {
                statement.execute("alter role " + role + " password '" + password + "'");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password is Base64, so that it needs no quoting anywhere. */
    private static String keptPassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path fresh = file.resolveSibling("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Ids.secret(24), StandardOpenOption.WRITE);
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var tree = Files.walk(root)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
