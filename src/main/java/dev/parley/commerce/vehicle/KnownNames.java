package dev.parley.commerce.vehicle;

import dev.parley.shared.ShippedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes and models that people ask for whether a dealer stocks them or not, from {@code commerce/names.txt}. */
final class KnownNames {

    /**
     * @param model empty for the make itself
     * @param aliases other spellings of the model, or of the make when it stands for that
     * @param separate a vehicle of its own although its name begins with another's (Mustang Mach-E)
     */
    record Entry(String make, String model, List<String> aliases, boolean separate) {}

    static final List<Entry> ENTRIES = read();
    /** Squeezed names that are ordinary words too. */
    static final Set<String> ORDINARY = ordinary();

    private KnownNames() {}

    private static List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        for (String line : ShippedFile.lines("/commerce/names.txt")) {
            int colon = line.indexOf(':');
            String[] make = line.substring(0, colon).split("/");
            entries.add(new Entry(make[0].strip(), "", rest(make), false));
            for (String part : line.substring(colon + 1).split(",")) {
                String[] model = part.strip().split("/");
                boolean separate = model[0].startsWith("!");
                entries.add(
                        new Entry(make[0].strip(), separate ? model[0].substring(1) : model[0], rest(model), separate));
            }
        }
        return List.copyOf(entries);
    }

    private static List<String> rest(String[] parts) {
        return List.of(parts).subList(1, parts.length);
    }

    private static Set<String> ordinary() {
        Set<String> words = new HashSet<>();
        for (String line : ShippedFile.lines("/commerce/ordinary.txt")) {
            for (String word : line.split(" ")) {
                words.add(Token.squeezed(word));
            }
        }
        return Set.copyOf(words);
    }
}
