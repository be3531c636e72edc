package dev.parley.nlu.entity.text;

import org.jspecify.annotations.Nullable;

/**
 * A name of a make or model.
 *
 * @param make as it is written by the maker
 * @param model as it is written by the maker, or null when only the make is meant
 * @param trust how far the name alone can be believed
 */
public record VehicleTerm(String make, @Nullable String model, Trust trust) {

    /** Whether a name is also something else. */
    public enum Trust {
        /** Means a car and nothing else. */
        SURE,
        /** An ordinary word or number too. */
        WEAK,
        /** Means a car only beside its make. */
        BARE
    }
}
