package dev.parley.commerce.vehicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds makes and models by what people call them: those in stock first, then those that everybody knows. */
final class NameIndex {

    /**
     * What a name stands for.
     *
     * @param values makes ({@code Honda}) or makes with models ({@code Honda CR-V})
     * @param make whether it names a make only
     * @param stocked whether the stock list has it
     * @param ordinary whether it is an ordinary word too
     */
    record Named(Set<String> values, boolean make, boolean stocked, boolean ordinary) {

        Named {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        /** Those of one make, where it is said before: of the Dusters, the Renault. */
        Named of(Named make) {
            Set<String> own = new LinkedHashSet<>(values);
            own.removeIf(value -> make.values().stream().noneMatch(name -> value.startsWith(name + " ")));
            return own.isEmpty() ? this : new Named(own, this.make, stocked, ordinary);
        }

        boolean isOf(String makeName) {
            return values.stream()
                    .allMatch(value ->
                            value.toLowerCase(Locale.ROOT).startsWith(makeName.toLowerCase(Locale.ROOT) + " "));
        }
    }

    static final int LONGEST = 7;
    private static final Set<String> NEVER_ALONE =
            Set.of("model", "grand", "santa", "range", "land", "town", "rolls", "super", "royal", "great", "new");

    private final Map<String, Named> names = new HashMap<>();
    private final Map<String, Set<String>> spellings = new HashMap<>();

    NameIndex(Collection<Vehicle> stock) {
        Set<String> separate = new HashSet<>();
        KnownNames.ENTRIES.stream().filter(KnownNames.Entry::separate).forEach(entry -> separate.add(full(entry)));
        for (Vehicle vehicle : stock) {
            remember(vehicle.makeAndModel());
            put(Token.squeezed(vehicle.make()), vehicle.make(), true, true);
            put(Token.squeezed(vehicle.model()), vehicle.makeAndModel(), false, true);
        }
        for (Vehicle vehicle : stock) {
            if (!separate.contains(vehicle.makeAndModel())) {
                addBeginnings(vehicle);
            }
        }
        for (KnownNames.Entry entry : KnownNames.ENTRIES) {
            String value = full(entry);
            remember(value);
            entry.aliases().forEach(this::remember);
            putKnown(
                    entry.model().isEmpty() ? entry.make() : entry.model(),
                    value,
                    entry.model().isEmpty());
            entry.aliases().forEach(alias -> putAlias(alias, entry, value));
        }
        for (Vehicle vehicle : stock) {
            addEndings(vehicle);
        }
    }

    @Nullable
    Named find(String squeezed) {
        return names.get(squeezed);
    }

    /** The name of several words, cut as the name itself is: {@code cr v}, but not {@code or a} for an Ora. */
    @Nullable
    Named find(List<String> words) {
        String squeezed = String.join("", words);
        boolean cutAlike =
                words.size() == 1 || spellings.getOrDefault(squeezed, Set.of()).contains(String.join(" ", words));
        return cutAlike ? names.get(squeezed) : null;
    }

    /** The model of these makes that a misspelt word probably is, or null. */
    @Nullable
    Named modelCloseTo(String word, Named make) {
        return names.entrySet().stream()
                .filter(entry -> !entry.getValue().make() && entry.getKey().length() >= 4)
                .filter(entry -> make.values().stream().anyMatch(entry.getValue()::isOf))
                .filter(entry -> SpellingNeighbours.slips(entry.getKey(), word, 1) <= 1)
                .min(Map.Entry.<String, Named>comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private void remember(String name) {
        List<String> keys = Token.keys(name);
        for (int from = 0; from < keys.size(); from++) {
            for (int to = from + 2; to <= keys.size(); to++) {
                List<String> words = keys.subList(from, to);
                spellings
                        .computeIfAbsent(String.join("", words), absent -> new HashSet<>())
                        .add(String.join(" ", words));
            }
        }
    }

    Set<String> keys() {
        return names.keySet();
    }

    private static String full(KnownNames.Entry entry) {
        return entry.model().isEmpty() ? entry.make() : entry.make() + " " + entry.model();
    }

    private void put(String key, String value, boolean make, boolean stocked) {
        names.merge(key, new Named(Set.of(value), make, stocked, KnownNames.ORDINARY.contains(key)), NameIndex::joined);
    }

    private static Named joined(Named one, Named other) {
        Set<String> values = new LinkedHashSet<>(one.values());
        values.addAll(other.values());
        return new Named(values, one.make() || other.make(), true, one.ordinary());
    }

    private void putKnown(String name, String value, boolean make) {
        String key = Token.squeezed(name);
        Named known = names.get(key);
        if (known == null) {
            names.put(key, new Named(Set.of(value), make, false, KnownNames.ORDINARY.contains(key)));
        } else if (!make && !known.make() && !known.stocked()) {
            Set<String> values = new LinkedHashSet<>(known.values());
            values.add(value);
            names.put(key, new Named(values, false, false, known.ordinary()));
        }
    }

    /** An alias means what its name means, which may be a whole family in stock. */
    private void putAlias(String alias, KnownNames.Entry entry, String value) {
        Named meant = names.get(Token.squeezed(entry.model().isEmpty() ? entry.make() : entry.model()));
        String key = Token.squeezed(alias);
        if (meant != null && meant.values().contains(value)) {
            names.putIfAbsent(key, new Named(meant.values(), meant.make(), meant.stocked(), ordinary(key)));
        } else {
            putKnown(alias, value, entry.model().isEmpty());
        }
    }

    /** {@code Silverado} for the Silverado 1500, where nothing in stock is called just that. */
    private void addBeginnings(Vehicle vehicle) {
        List<String> keys = Token.keys(vehicle.model());
        for (int length = 1; length < keys.size(); length++) {
            String key = String.join("", keys.subList(0, length));
            if (key.length() >= 4 && !NEVER_ALONE.contains(key)) {
                Named taken = names.get(key);
                if (taken == null || !taken.make() && !isExact(taken, key)) {
                    put(key, vehicle.makeAndModel(), false, true);
                }
            }
        }
    }

    private static boolean isExact(Named named, String key) {
        return named.values().stream().anyMatch(value -> Token.squeezed(value).endsWith(key));
    }

    /** {@code Miata} for the MX-5 Miata. */
    private void addEndings(Vehicle vehicle) {
        List<String> keys = new ArrayList<>(Token.keys(vehicle.model()));
        for (int from = 1; from < keys.size(); from++) {
            String key = String.join("", keys.subList(from, keys.size()));
            boolean meansMore = !Words.of(dev.parley.shared.Language.ENGLISH)
                    .meanings(String.join(" ", keys.subList(from, keys.size())))
                    .isEmpty();
            if (key.length() >= 4 && Character.isLetter(key.charAt(0)) && !meansMore) {
                names.putIfAbsent(key, new Named(Set.of(vehicle.makeAndModel()), false, true, true));
            }
        }
    }

    private static boolean ordinary(String key) {
        return KnownNames.ORDINARY.contains(key);
    }
}
