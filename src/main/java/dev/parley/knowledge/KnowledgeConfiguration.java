package dev.parley.knowledge;

import dev.parley.knowledge.ingest.ChunkEncoder;
import dev.parley.knowledge.retrieve.Retriever;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.Embedder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of retrieval that need no Spring, put together. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    Reader knowledgeReader() {
        return new Reader();
    }

    @Bean
    ChunkEncoder chunkEncoder(Embedder embedder, Reader knowledgeReader) {
        return new ChunkEncoder(embedder, knowledgeReader);
    }

    @Bean
    Retriever retriever(Embedder embedder, Reader knowledgeReader) {
        return new Retriever(knowledgeReader, embedder);
    }
}
