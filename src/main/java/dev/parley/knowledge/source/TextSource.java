package dev.parley.knowledge.source;

import dev.parley.knowledge.ingest.NewDocument;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Plain text. */
@Component
class TextSource implements Source {

    @Override
    public Set<String> extensions() {
        return Set.of("txt", "text");
    }

    @Override
    public List<NewDocument> read(SourceFile file) {
        return List.of(Texts.document(file, Texts.titleOf(file), Texts.decode(file.bytes())));
    }
}
