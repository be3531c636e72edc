package dev.parley.nlu;

import dev.parley.nlu.entity.text.Lexicon;
import dev.parley.nlu.intent.Profiles;
import dev.parley.nlu.language.LanguageDetector;
import dev.parley.shared.Language;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Reads the word lists on another thread while the application is put together; who needs them earlier waits. */
final class NluHeadStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Thread.ofPlatform().daemon().name("word lists").start(() -> {
            LanguageDetector.prepare();
            Profiles.prepare();
            Lexicon.of(Language.ENGLISH);
        });
    }
}
