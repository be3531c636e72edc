package dev.parley.nlu.entity.text;

import dev.parley.nlu.entity.text.VehicleTerm.Trust;
import dev.parley.nlu.spi.VehicleNames.VehicleName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The makes and models that everybody knows, found by their letters and digits alone; one slip is forgiven. */
public final class VehicleDictionary {

    /** Shorter names are one letter away from too many words. */
    private static final int FORGIVING_FROM = 6;

    private static final Set<String> NO_MAKES = Set.of("weak", "bare", "not_a_name");

    private final Map<String, VehicleTerm> terms = new HashMap<>();
    private final Map<String, VehicleTerm> withOneLetterLess = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();

    private VehicleDictionary() {}

    public static VehicleDictionary load() {
        return of(WordLists.read("/nlu/entity/vehicles.txt"));
    }

    /** A dictionary of what one business sells. */
    public static VehicleDictionary of(Collection<VehicleName> names) {
        VehicleDictionary dictionary = new VehicleDictionary();
        for (VehicleName name : names) {
            dictionary.put(name.model(), new VehicleTerm(name.make(), name.model(), trustIn(name.model())));
            dictionary.put(name.make(), new VehicleTerm(name.make(), null, Trust.SURE));
        }
        return dictionary;
    }

    /** "Knock off 1500" names no car, whoever sells a Ram 1500. */
    private static Trust trustIn(String model) {
        return model.chars().allMatch(Character::isDigit) ? Trust.WEAK : Trust.SURE;
    }

    private static VehicleDictionary of(List<WordLists.Entry> entries) {
        VehicleDictionary dictionary = new VehicleDictionary();
        Map<String, Trust> trust = new HashMap<>();
        for (WordLists.Entry entry : entries) {
            switch (entry.list()) {
                case "weak" -> trust.putIfAbsent(compact(entry.phrase()), Trust.WEAK);
                case "bare" -> trust.put(compact(entry.phrase()), Trust.BARE);
                case "not_a_name" -> dictionary.ordinary.add(compact(entry.phrase()));
                default -> {}
            }
        }
        entries.stream()
                .filter(entry -> !NO_MAKES.contains(entry.list()))
                .forEach(entry -> dictionary.put(entry, trust));
        return dictionary;
    }

    private void put(WordLists.Entry entry, Map<String, Trust> trust) {
        String make = entry.list();
        if (entry.value().equals("make")) {
            put(entry.phrase(), make, null, trust);
            return;
        }
        String model = entry.value().isEmpty() ? entry.phrase() : entry.value();
        put(entry.phrase(), make, model, trust);
        put(model, make, model, trust);
    }

    private void put(String name, String make, @Nullable String model, Map<String, Trust> trust) {
        put(name, new VehicleTerm(make, model, trust.getOrDefault(compact(name), Trust.SURE)));
    }

    private void put(String name, VehicleTerm term) {
        String compact = compact(name);
        if (compact.isEmpty()) {
            return;
        }
        terms.putIfAbsent(compact, term);
        if (compact.length() >= FORGIVING_FROM && isForgiving(compact)) {
            for (int i = 1; i < compact.length(); i++) {
                withOneLetterLess.putIfAbsent(without(compact, i), term);
            }
        }
    }

    /** The term these letters and digits name. */
    public Optional<VehicleTerm> find(String compact) {
        return Optional.ofNullable(terms.get(compact));
    }

    /** The term these letters name with one slip: a letter too many, too few, wrong or out of place. */
    public Optional<VehicleTerm> findMisspelled(String compact) {
        if (!isForgiving(compact) || ordinary.contains(compact)) {
            return Optional.empty();
        }
        VehicleTerm missing = withOneLetterLess.get(compact);
        if (missing != null && missing.trust() == Trust.SURE) {
            return Optional.of(missing);
        }
        for (int i = 1; i < compact.length(); i++) {
            String shorter = without(compact, i);
            VehicleTerm term = shorter.length() >= FORGIVING_FROM ? terms.get(shorter) : null;
            if (term == null && compact.length() >= FORGIVING_FROM) {
                term = withOneLetterLess.get(shorter);
            }
            if (term != null && term.trust() == Trust.SURE) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    private static boolean isForgiving(String compact) {
        return compact.length() >= FORGIVING_FROM - 1 && compact.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }

    /** Letters, marks and digits of a name, folded. */
    static String compact(String name) {
        StringBuilder compact = new StringBuilder();
        for (Word word : Tokenizer.words(name.toLowerCase(Locale.ROOT), false, Stemming.NONE)) {
            compact.append(word.text());
        }
        return compact.toString();
    }
}
