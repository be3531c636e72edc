package dev.parley.tenancy.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is taken out of one database goes into another without a row lost or changed. */
class BackupTests extends WebTest {

    @Autowired
    Backup backup;

    @TempDir
    Path folder;

    @Test
    void aRestoredInstallationHoldsWhatTheFirstOneHeld() throws IOException {
        Tenant tenant = newTenant("dealership");
        post(
                "/api/v1/chat",
                "{\"message\":\"hi, I am Dana \u0928\u092e\u0938\u094d\u0924\u0947, dana@mail.example, do you do loans?\"}",
                "X-Parley-Key",
                tenant.widgetKey());
        Path first = folder.resolve("first.zip");
        try (OutputStream out = Files.newOutputStream(first)) {
            backup.write(out);
        }
        String data = "--parley.data-dir=" + folder.resolve("data");
        assertThat(OperatorCommands.run(new String[] {"restore", first.toString(), data}))
                .isZero();
        Path second = folder.resolve("second.zip");
        assertThat(OperatorCommands.run(new String[] {"backup", second.toString(), data}))
                .isZero();
        Map<String, String> restored = rows(second);
        assertThat(restored).isEqualTo(rows(first));
        assertThat(restored.get("rows/" + tenant.id() + "/messages"))
                .contains("Dana \u0928\u092e\u0938\u094d\u0924\u0947");
        assertThat(OperatorCommands.run(new String[] {"restore", first.toString(), data}))
                .as("a second time into the same")
                .isEqualTo(1);
    }

    @Test
    void whatIsNoBackupIsRefusedAndChangesNothing() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.zip"), "not a zip");
        String data = "--parley.data-dir=" + folder.resolve("data");
        assertThat(OperatorCommands.run(new String[] {"restore", wrong.toString(), data}))
                .isEqualTo(1);
        assertThat(OperatorCommands.run(new String[] {"restore"})).isEqualTo(2);
    }

    @Test
    void onlyThePlatformTakesABackupOverHttp() {
        Tenant tenant = newTenant("dealership");
        assertThat(get("/api/v1/admin/backup", "Authorization", bearer(tenant, Role.ADMIN))
                        .status())
                .isEqualTo(403);
        assertThat(get("/api/v1/admin/backup").status()).isEqualTo(401);
    }

    private static Map<String, String> rows(Path file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith("rows/")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        rows.put(entry.getName(), text.lines().sorted().toList().toString());
                    }
                }
            }
        }
        return rows;
    }
}
