package dev.parley.leads.skill;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name as it is written to its owner, who may have typed it in a hurry. */
final class PersonName {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{M}'’])\\p{Ll}");

    private PersonName() {}

    /** "darnell king" is Darnell King; "Ana de la Cruz" stays as she writes it. */
    static String written(@Nullable Object name) {
        String typed = String.valueOf(name);
        boolean inSmallLetters = typed.equals(typed.toLowerCase(Locale.ROOT));
        return inSmallLetters
                ? BEGINNING.matcher(typed).replaceAll(found -> found.group().toUpperCase(Locale.ROOT))
                : typed;
    }
}
