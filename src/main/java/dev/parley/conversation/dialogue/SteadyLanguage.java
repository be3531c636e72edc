package dev.parley.conversation.dialogue;

import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the language of a conversation over messages that are in none: a name, an address, a number. What such a message
 * looks like says nothing about what its writer wants to read.
 */
@Component
public class SteadyLanguage {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]{2,}");
    private static final Pattern HANDLE = Pattern.compile("\\S*[@/:<>=]\\S*");

    private static final Set<String> EVERYWHERE =
            Set.of("checkout", "check out", "cart", "ok", "okay", "total", "stop", "help", "menu", "status");
    private static final int FEW = 3;

    /** Words of a language, beside facts, from which on a message is in it. */
    private static final int SPEAKING = 2;

    /** The understanding in the language spoken so far where it holds nothing but facts, else as it is. */
    public Understanding settle(Understanding read, @Nullable Language spoken, @Nullable String pending) {
        if (spoken == null || spoken == read.language() || read.isAbout(Intents.LANGUAGE_SWITCH)) {
            return read;
        }
        boolean bare = read.intents().isEmpty() && isBare(read, pending);
        if (!bare && !isOfNoLanguage(read) && !isMixed(read, spoken)) {
            return read;
        }
        return new Understanding(
                read.text(), spoken, read.languageConfidence(), read.intents(), read.entities(), read.injectionScore());
    }

    /** "checkout", "ok": said in every language. */
    private static boolean isOfNoLanguage(Understanding read) {
        return EVERYWHERE.contains(read.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip());
    }

    /** Hinglish is half English: a few English words do not end it. */
    private static boolean isMixed(Understanding read, Language spoken) {
        return spoken == Language.HINGLISH
                && read.language() == Language.ENGLISH
                && WORD.matcher(read.text()).results().count() <= FEW;
    }

    private static boolean isBare(Understanding read, @Nullable String pending) {
        boolean names = pending != null && (pending.endsWith(".address") || pending.endsWith(".name"));
        String rest = HANDLE.matcher(Spans.without(read)).replaceAll(" ");
        long words = WORD.matcher(rest).results().count();
        return words < SPEAKING || names && read.text().chars().anyMatch(Character::isDigit);
    }
}
