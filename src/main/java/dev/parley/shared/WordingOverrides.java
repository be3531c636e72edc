package dev.parley.shared;

import org.jspecify.annotations.Nullable;

/** What somebody wants said in other words than those that ship. */
public interface WordingOverrides {

    /** The pattern to use now in the place of the one that ships, or null. */
    @Nullable
    String find(Language language, String key);
}
