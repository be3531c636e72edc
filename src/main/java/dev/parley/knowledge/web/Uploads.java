package dev.parley.knowledge.web;

import dev.parley.knowledge.ingest.NewDocument;
import dev.parley.knowledge.source.SourceFile;
import dev.parley.knowledge.source.Sources;
import dev.parley.knowledge.source.UnreadableSourceException;
import dev.parley.knowledge.web.KnowledgeController.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads uploaded files; a bad one is named with its reason and keeps no good one back. */
@Component
class Uploads {

    record Read(List<NewDocument> documents, List<Rejected> rejected) {}

    private final Sources sources;

    Uploads(Sources sources) {
        this.sources = sources;
    }

    /** @param namespace for documents of files that say nothing of it themselves, or null */
    Read read(List<MultipartFile> files, @Nullable String namespace) {
        List<NewDocument> documents = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = name(file);
            try {
                for (NewDocument document : sources.read(new SourceFile(name, file.getBytes()))) {
                    documents.add(namespace == null ? document : document.in(namespace));
                }
            } catch (UnreadableSourceException refused) {
                rejected.add(new Rejected(name, String.valueOf(refused.getMessage())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new Read(documents, rejected);
    }

    /** Some clients send whole paths. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "file";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }
}
