package dev.parley.knowledge.source;

import java.util.Locale;

/**
 * A file as it arrived.
 *
 * @param name with its extension, without folders
 * @param bytes not to be modified
 */
public record SourceFile(String name, byte[] bytes) {

    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    String baseName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
