package dev.parley.nlu.entity.text;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Cities by name, in the scripts people write them in. */
public final class PlaceNames {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");

    private final Map<String, String> cities = new HashMap<>();

    private PlaceNames() {}

    /**
     * A city named in a text.
     *
     * @param to behind its last word
     */
    public record Place(String name, int to) {}

    public static PlaceNames load() {
        PlaceNames places = new PlaceNames();
        for (WordLists.Entry entry : WordLists.read("/nlu/entity/places.txt")) {
            String name = entry.value().isEmpty() ? entry.phrase() : entry.value();
            places.cities.put(VehicleDictionary.compact(entry.phrase()), name);
            places.cities.putIfAbsent(VehicleDictionary.compact(name), name);
        }
        return places;
    }

    /** The longest city name that begins at a word. */
    public Optional<Place> at(Reading reading, int from, int longest) {
        for (int to = Math.min(reading.size(), from + longest); to > from; to--) {
            Optional<String> name = find(reading, from, to);
            if (name.isPresent()) {
                return Optional.of(new Place(name.get(), to));
            }
        }
        return Optional.empty();
    }

    private Optional<String> find(Reading reading, int from, int to) {
        StringBuilder start = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && !reading.word(i).gap().joins()) {
                return Optional.empty();
            }
            if (i < to - 1) {
                start.append(reading.word(i).text());
            }
        }
        return reading.word(to - 1).forms().stream()
                .map(form -> cities.get(start + form))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What to call these words: the city's name, or their own spelling in Latin letters. */
    public String name(Reading reading, int from, int to) {
        return find(reading, from, to).orElseGet(() -> {
            String said = reading.slice(from, to);
            if (said.charAt(0) >= 0x0900) {
                return capitalised(withoutFinalVowel(LATIN.transliterate(said)));
            }
            return Character.isLowerCase(said.charAt(0)) ? capitalised(said) : said;
        });
    }

    /** The inherent vowel at the end of a word is written by transliteration but not spoken. */
    private static String withoutFinalVowel(String name) {
        return name.length() > 2 && name.endsWith("a") ? name.substring(0, name.length() - 1) : name;
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
