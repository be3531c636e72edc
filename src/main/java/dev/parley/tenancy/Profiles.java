package dev.parley.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The kinds of business that this installation knows: the folders below {@code profiles/}. */
final class Profiles {

    /** What every profile shares is no profile. */
    private static final String SHARED = "common";

    private static final Set<String> NAMES = find();

    private Profiles() {}

    static boolean exists(String name) {
        return NAMES.contains(name);
    }

    static String names() {
        return String.join(", ", NAMES);
    }

    private static Set<String> find() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/**/*.*");
            return Arrays.stream(files)
                    .map(Profiles::folder)
                    .filter(name -> !name.equals(SHARED))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String folder(Resource file) {
        try {
            String path = file.getURI().toString();
            String below = path.substring(path.lastIndexOf("/profiles/") + "/profiles/".length());
            return below.substring(0, below.indexOf('/'));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
