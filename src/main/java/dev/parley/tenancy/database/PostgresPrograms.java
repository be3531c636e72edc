package dev.parley.tenancy.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of a PostgreSQL distribution, unpacked from the class path. */
class PostgresPrograms {

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /** Unpacks the binaries of this platform below a folder, unless they are there already. */
    static PostgresPrograms unpack(Path folder) throws IOException {
        String archive = archiveName();
        Path home = folder.resolve("bin-" + version());
        if (!Files.exists(home)) {
            Path fresh = folder.resolve("bin.new-" + ProcessHandle.current().pid());
            try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
                if (packed == null) {
                    throw new IllegalStateException("no embedded database for this platform (" + archive
                            + "): set parley.database.url to a PostgreSQL 15 or later");
                }
                extract(packed, fresh);
            }
            Files.move(fresh, home);
        }
        return new PostgresPrograms(home);
    }

    /**
     * Runs a program to its end.
     *
     * @throws IllegalStateException with its output when it fails
     */
    void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("parley-" + program, ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException(program + " failed: " + Files.readString(output));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot run " + program, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " was interrupted", stopped);
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        Path root = Files.createDirectories(target).toRealPath();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = root.resolve(entry.getName()).normalize();
                if (!path.startsWith(root)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** As the artifacts name their archives: {@code postgres-linux-x86_64.txz}. */
    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
        String architecture = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return "postgres-" + family + "-" + architecture + ".txz";
    }

    /** The version of the binaries' artifact, so that an upgrade unpacks its own. */
    private static String version() {
        String path = String.valueOf(PostgresPrograms.class.getResource("/" + archiveName()));
        var version =
                java.util.regex.Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar").matcher(path);
        return version.find() ? version.group(1) : "unknown";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }
}
