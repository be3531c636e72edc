package dev.parley.nlu;

import dev.parley.shared.Language;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, with what is needed to read it.
 *
 * @param text as it came, 1 to 4000 characters
 * @param language what the client says it is, or null; a hint that the text itself may overrule
 * @param previousLanguage the language of the conversation so far, or null; decides for texts too short to tell
 * @param region ISO 3166 country: national phone formats, the currency of a bare amount, day-month order
 * @param currency ISO 4217 currency of a bare amount
 * @param profile the kind of business: {@code dealership} or {@code wholesale}
 * @param now the moment, in the tenant's zone, that "tomorrow" is relative to
 * @param context what was said just before
 */
public record Utterance(
        String text,
        @Nullable Language language,
        @Nullable Language previousLanguage,
        String region,
        String currency,
        String profile,
        ZonedDateTime now,
        UtteranceContext context) {}
