package dev.parley.knowledge;

import dev.parley.knowledge.text.Reader;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Reads the glossary on another thread while the application is put together; who needs it earlier waits. */
final class KnowledgeHeadStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Thread.ofPlatform().daemon().name("glossary").start(Reader::prepare);
    }
}
