package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import dev.parley.shared.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The kinds of business that can be understood: the folders under {@code profiles/} that have intents. Each is learned
 * when it is first needed, the most frequent one in the background of the start; who asks meanwhile waits.
 */
@Component
public class Profiles {

    private static final Pattern FOLDER = Pattern.compile("profiles/([^/]+)/intents/");
    private static final String MOST_FREQUENT = "dealership";

    private final TreeMap<String, FutureTask<IntentModel>> models = new TreeMap<>();

    /** @param provider of the embedder; one that is paid for and far away is not asked about a thousand examples */
    @Autowired
    Profiles(Embedder embedder, @Value("${parley.embedding.provider:local}") String provider, DataDirectory data) {
        this(provider.equalsIgnoreCase("local") ? embedder : null, data.folder("intents"));
        FutureTask<IntentModel> first = models.get(MOST_FREQUENT);
        if (first != null) {
            Thread.ofPlatform().daemon().name("intents").start(first);
        }
    }

    /** @param embedder that reads English, or null to go by words alone */
    public Profiles(@Nullable Embedder embedder) {
        this(embedder, null);
    }

    private Profiles(@Nullable Embedder embedder, @Nullable Path folder) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/intents/*.txt")) {
                Matcher profile = FOLDER.matcher(file.getURL().toString());
                if (profile.find() && !profile.group(1).equals(IntentFiles.SHARED_BY_ALL)) {
                    models.computeIfAbsent(
                            profile.group(1), name -> new FutureTask<>(() -> learn(name, embedder, folder)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IntentModel learn(String profile, @Nullable Embedder embedder, @Nullable Path folder) {
        ExampleVectors vectors = embedder == null
                ? null
                : new ExampleVectors(embedder, folder == null ? null : folder.resolve(profile + ".vectors"));
        return new IntentModel(IntentFiles.load(profile), EntityHints.load(profile), vectors);
    }

    public Set<String> names() {
        return models.navigableKeySet();
    }

    /** @throws IllegalArgumentException when there is no such profile */
    IntentModel model(String profile) {
        FutureTask<IntentModel> model = models.get(profile);
        if (model == null) {
            throw new IllegalArgumentException("no intents for profile '" + profile + "'");
        }
        model.run();
        return learned(model);
    }

    private static IntentModel learned(FutureTask<IntentModel> model) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return model.get();
                } catch (InterruptedException meanwhile) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the intents cannot be learned", broken.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
