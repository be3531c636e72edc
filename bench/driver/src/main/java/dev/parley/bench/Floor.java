package dev.parley.bench;

import dev.parley.llm.provider.OnnxEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a turn cannot do without: one embedding of its text and one commit that is on disk. The embedder is the program's
 * own, the commit goes to the program's own database server, into a table of its own.
 */
final class Floor implements AutoCloseable {

    private final OnnxEmbedder embedder = OnnxEmbedder.bundled();
    private final String url;
    private final String password;

    private Floor(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** Finds the server that runs on a data folder. */
    static Floor beside(Path data) {
        try {
            Path postgres = data.resolve("postgres");
            List<String> pid = Files.readAllLines(postgres.resolve("cluster/postmaster.pid"));
            String password = Files.readString(postgres.resolve("password")).strip();
            Floor floor = new Floor("jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/postgres", password);
            floor.createTable();
            return floor;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    OnnxEmbedder embedder() {
        return embedder;
    }

    /** One embedding and one commit of each line of the dialogues. */
    Load.Work work(long seed) {
        Worker worker = new Worker(seed);
        return () -> {
            String line = worker.line();
            embedder.embed(line);
            worker.commit(line);
        };
    }

    Load.Work embedding(long seed) {
        Worker worker = new Worker(seed);
        return () -> embedder.embed(worker.line());
    }

    Load.Work commit(long seed) {
        Worker worker = new Worker(seed);
        return () -> worker.commit(worker.line());
    }

    @Override
    public void close() throws Exception {
        embedder.close();
    }

    private void createTable() {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists floor (id bigserial primary key, line text not null)");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    private final class Worker {

        private final Dialogues dialogues;
        private final Deque<String> lines = new ArrayDeque<>();
        private final Connection connection;
        private final PreparedStatement insert;

        Worker(long seed) {
            try {
                dialogues = new Dialogues(seed);
                connection = connect();
                connection.setAutoCommit(false);
                insert = connection.prepareStatement("insert into floor (line) values (?)");
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        String line() {
            if (lines.isEmpty()) {
                lines.addAll(dialogues.next());
            }
            return lines.poll();
        }

        void commit(String line) {
            try {
                insert.setString(1, line);
                insert.executeUpdate();
                connection.commit();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
