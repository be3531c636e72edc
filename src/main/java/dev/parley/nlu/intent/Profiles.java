package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The kinds of business that can be understood: the folders under {@code profiles/} that have intents. */
@Component
public class Profiles {

    private static final Pattern FOLDER = Pattern.compile("profiles/([^/]+)/intents/");

    private final TreeMap<String, IntentModel> models = new TreeMap<>();

    /** @param provider of the embedder; one that is paid for and far away is not asked about a thousand examples */
    @Autowired
    Profiles(Embedder embedder, @Value("${parley.embedding.provider:local}") String provider) {
        this(provider.equalsIgnoreCase("local") ? embedder : null);
    }

    /** @param embedder that reads English, or null to go by words alone */
    public Profiles(@Nullable Embedder embedder) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/intents/*.txt")) {
                Matcher folder = FOLDER.matcher(file.getURL().toString());
                if (folder.find() && !folder.group(1).equals(IntentFiles.SHARED_BY_ALL)) {
                    models.computeIfAbsent(
                            folder.group(1),
                            profile -> new IntentModel(IntentFiles.load(profile), EntityHints.load(profile), embedder));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Set<String> names() {
        return models.navigableKeySet();
    }

    /** @throws IllegalArgumentException when there is no such profile */
    IntentModel model(String profile) {
        IntentModel model = models.get(profile);
        if (model == null) {
            throw new IllegalArgumentException("no intents for profile '" + profile + "'");
        }
        return model;
    }
}
