package dev.parley.nlu.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A text to be understood, with whatever its reader should assume; what is left out is the tenant's.
 *
 * @param language a hint, one of the language codes
 * @param region ISO 3166 country
 * @param profile the kind of business
 * @param propose whether a language model is asked, too, where the rules are not sure
 */
record ParseRequest(
        @Nullable @NotBlank(message = "is required") String text,
        @Nullable String language,
        @Nullable String region,
        @Nullable String profile,
        @Nullable Context context,
        @Nullable Boolean propose) {

    /**
     * What was said just before.
     *
     * @param listSize items of the list last shown
     * @param pending the question just asked
     */
    record Context(@Nullable Integer listSize, @Nullable String pending) {}
}
