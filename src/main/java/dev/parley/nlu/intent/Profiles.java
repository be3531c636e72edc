package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.shared.DataDirectory;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The kinds of business that can be understood: the folders under {@code profiles/} that have intents. Each is learned
 * when it is first needed, the most frequent one in the background of the start; who asks meanwhile waits. A file with an
 * error stops the start.
 */
@Component
public class Profiles {

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
        ProfileFiles.all()
                .forEach((name, files) ->
                        models.put(name, new FutureTask<>(() -> learn(name, files, embedder, folder))));
    }

    /** Reads the files ahead of need. */
    public static void prepare() {
        ProfileFiles.prepare();
    }

    private static IntentModel learn(
            String profile, ProfileFiles files, @Nullable Embedder embedder, @Nullable Path folder) {
        ExampleVectors vectors = embedder == null
                ? null
                : new ExampleVectors(embedder, folder == null ? null : folder.resolve(profile + ".vectors"));
        return new IntentModel(files.data(), files.hints(), vectors, folder == null ? null : folder.resolve(profile));
    }

    public Set<String> names() {
        return models.navigableKeySet();
    }

    /** The intents that a profile's examples are about, by name. */
    public Set<String> intents(String profile) {
        ProfileFiles files = ProfileFiles.all().get(profile);
        return files == null
                ? Set.of()
                : files.data().examples().stream().map(Example::intent).collect(Collectors.toCollection(TreeSet::new));
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
