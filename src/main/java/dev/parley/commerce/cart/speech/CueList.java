package dev.parley.commerce.cart.speech;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The phrases of one language, read from {@code commerce/cart/<language>.properties}. */
final class CueList {

    /** @param phrase folded words joined by blanks */
    record Entry(String phrase, Cue cue, String value) {}

    private CueList() {}

    static List<Entry> read(Language language) {
        Properties properties = ShippedFile.properties("/commerce/cart/" + language.code() + ".properties");
        List<Entry> entries = new ArrayList<>();
        for (String key : properties.stringPropertyNames()) {
            String[] name = key.split("\\.", 2);
            Cue cue = Cue.valueOf(name[0].toUpperCase(Locale.ROOT));
            for (String phrase : properties.getProperty(key).split(",")) {
                String folded = Folding.fold(phrase.strip()).replaceAll("[\\s-]+", " ");
                if (!folded.isEmpty()) {
                    entries.add(new Entry(folded, cue, name.length == 1 ? "" : name[1]));
                }
            }
        }
        return entries;
    }
}
