package dev.parley.tenancy.backup;

import dev.parley.shared.DataDirectory;
import dev.parley.tenancy.database.DatabaseAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything an installation holds into one file: all rows as they were at one moment, while the program goes on,
 * and the secrets of the data folder. What is derived (indexes) is left out. The file is as secret as the data.
 */
@Component
public class Backup {

    static final String FILES = "files/";

    private static final int FETCHED = 500;

    private final DatabaseAddress database;
    private final DataDirectory data;
    private final JsonMapper json;
    private final Clock clock;

    Backup(DatabaseAddress database, DataDirectory data, JsonMapper json, Clock clock) {
        this.database = database;
        this.data = data;
        this.json = json;
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the file cannot be written */
    public void write(OutputStream out) {
        try (Connection connection = database.connectAsOwner();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            snapshot(connection);
            List<Pass> passes = Pass.all(connection);
            List<String> tenants = passes.stream().map(Pass::tenant).toList();
            Manifest manifest = new Manifest(Manifest.FORMAT, clock.instant(), Schema.migrations(connection), tenants);
            entry(zip, Manifest.NAME, json.writeValueAsBytes(manifest));
            List<Table> tables = Schema.tables(connection);
            for (Pass pass : passes) {
                pass.enter(connection);
                for (Table table : tables) {
                    rows(connection, pass, table, zip);
                }
            }
            secrets(zip);
            connection.rollback();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be read", failed);
        }
    }

    private static void snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    private static void rows(Connection connection, Pass pass, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        String query = "select to_jsonb(t)::text from " + table.name() + " t where " + table.rows(pass.isPlatform());
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                boolean open = false;
                while (row.next()) {
                    if (!open) {
                        zip.putNextEntry(new ZipEntry(pass.folder() + table.name()));
                        open = true;
                    }
                    zip.write(row.getString(1).getBytes(StandardCharsets.UTF_8));
                    zip.write('\n');
                }
                if (open) {
                    zip.closeEntry();
                }
            }
        }
    }

    /** Secrets are the small files of the data folder itself; folders below hold what is derived. */
    private void secrets(ZipOutputStream zip) throws IOException {
        try (Stream<Path> files = Files.list(data.file(""))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getFileName().toString().endsWith(".lock")) {
                    entry(zip, FILES + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
