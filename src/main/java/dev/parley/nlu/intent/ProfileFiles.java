package dev.parley.nlu.intent;

import dev.parley.shared.Language;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the files of every profile say about its intents; read once. */
record ProfileFiles(IntentData data, EntityHints hints) {

    private static final Pattern FILE = Pattern.compile("profiles/([^/]+)/intents/([^/]+)\\.txt$");
    private static final FutureTask<SortedMap<String, ProfileFiles>> READING = new FutureTask<>(ProfileFiles::read);

    /** Reads them, so that {@link #all} need not; an error shows there. */
    static void prepare() {
        READING.run();
    }

    /**
     * By name of the profile.
     *
     * @throws IllegalArgumentException naming file and line of an error
     */
    static SortedMap<String, ProfileFiles> all() {
        prepare();
        try {
            return READING.get();
        } catch (ExecutionException wrong) {
            throw wrong.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(wrong.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the profiles were read", stopped);
        }
    }

    private static SortedMap<String, ProfileFiles> read() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/intents/*.txt")) {
            Matcher place = FILE.matcher(file.getURL().toString());
            if (place.find()) {
                if (Language.find(place.group(2)).isEmpty()) {
                    throw new IllegalArgumentException(place.group() + ": is named for no language spoken here");
                }
                names.add(place.group(1));
            }
        }
        names.remove(IntentFiles.SHARED_BY_ALL);
        SortedMap<String, ProfileFiles> files = new TreeMap<>();
        names.forEach(name -> files.put(name, new ProfileFiles(IntentFiles.load(name), EntityHints.load(name))));
        return files;
    }
}
