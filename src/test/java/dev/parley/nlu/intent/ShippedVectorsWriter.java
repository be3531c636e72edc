package dev.parley.nlu.intent;

import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.shared.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the vectors that come with the program; to be run when the English examples have changed. */
public final class ShippedVectorsWriter {

    private ShippedVectorsWriter() {}

    public static void main(String[] arguments) throws IOException {
        OnnxEmbedder embedder = OnnxEmbedder.bundled();
        List<String> texts = texts();
        Path file = Path.of(
                "src/main/resources", ShippedVectors.place(embedder.model().name()));
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            ShippedVectors.write(out, texts, texts.stream().map(embedder::embed).toList());
        }
        System.out.println(texts.size() + " vectors in " + file);
    }

    /** Every English example of every profile, once. */
    static List<String> texts() {
        return new Profiles(null)
                .names().stream()
                        .flatMap(profile -> IntentFiles.load(profile).examples().stream())
                        .filter(example -> example.language() == Language.ENGLISH)
                        .map(Example::text)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
