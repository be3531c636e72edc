package dev.parley.tenancy.backup;

import dev.parley.shared.DataDirectory;
import dev.parley.tenancy.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into an empty installation: all of it or, when anything fails, nothing. */
@Component
class Restore {

    private final DatabaseAddress database;
    private final DataDirectory data;
    private final JsonMapper json;

    Restore(DatabaseAddress database, DataDirectory data, JsonMapper json) {
        this.database = database;
        this.data = data;
        this.json = json;
    }

    /**
     * @throws IllegalStateException when the installation is not empty, or the backup is of another version or broken
     */
    void read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = database.connectAsOwner()) {
            Manifest manifest = manifest(zip, file);
            check(manifest, connection);
            Rows rows = new Rows(connection);
            List<Table> tables = Schema.tables(connection);
            for (String tenant : manifest.passes()) {
                Pass pass = new Pass(tenant);
                pass.enter(connection);
                for (Table table : tables) {
                    ZipEntry entry = zip.getEntry(pass.folder() + table.name());
                    if (entry != null) {
                        try (BufferedReader lines = lines(zip, entry)) {
                            rows.store(table, lines);
                        }
                    }
                }
            }
            rows.goOnCounting();
            files(zip);
            connection.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the backup " + file, broken);
        } catch (SQLException failed) {
            throw new IllegalStateException("nothing was restored: " + failed.getMessage(), failed);
        }
    }

    private Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new IllegalStateException(file + " is no backup of this program");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return json.readValue(in, Manifest.class);
        }
    }

    private static void check(Manifest manifest, Connection connection) throws SQLException {
        if (manifest.format() != Manifest.FORMAT || !manifest.migrations().equals(Schema.migrations(connection))) {
            throw new IllegalStateException("the backup is of another version of this program: restore it with the"
                    + " version that made it, and upgrade afterwards");
        }
        if (Pass.anyTenant(connection)) {
            throw new IllegalStateException("the installation is not empty: restore into a new database"
                    + " (an empty parley.data-dir, or an empty database at parley.database.url)");
        }
    }

    /** Names are those of files directly in the data folder; anything else is no backup of ours. */
    private void files(ZipFile zip) throws IOException {
        for (ZipEntry entry : zip.stream()
                .filter(each -> each.getName().startsWith(Backup.FILES))
                .toList()) {
            String name = entry.getName().substring(Backup.FILES.length());
            Path target = data.file(name);
            if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
                throw new IllegalStateException("the backup names a file outside the data folder");
            }
            Files.deleteIfExists(target);
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.write(target, in.readAllBytes());
            }
        }
    }

    private static BufferedReader lines(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }
}
