import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Opens the sealed packages of a folder's jars. The start-up cache remembers where a jar was when the cache was made; once
 * that folder is gone, the Java machine finds the seal broken and refuses the package's second class.
 */
void main(String[] arguments) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
        jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            unseal(content.getPath("META-INF/MANIFEST.MF"));
        }
    }
}

void unseal(Path file) throws IOException {
    if (!Files.exists(file)) {
        return;
    }
    Manifest manifest;
    try (InputStream in = Files.newInputStream(file)) {
        manifest = new Manifest(in);
    }
    boolean wasSealed = manifest.getMainAttributes().remove(Attributes.Name.SEALED) != null;
    for (Attributes section : manifest.getEntries().values()) {
        wasSealed |= section.remove(Attributes.Name.SEALED) != null;
    }
    if (wasSealed) {
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest.write(out);
        }
    }
}
