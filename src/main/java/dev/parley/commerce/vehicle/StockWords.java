package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.NameIndex.Named;
import dev.parley.nlu.spi.VehicleNames.VehicleName;
import dev.parley.shared.Language;
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

/** The words of a stock list: its makes and models, branches, article numbers and trims. Built once per state of it. */
public final class StockWords {

    private final NameIndex names;
    private final Set<VehicleName> vehicleNames;
    private final Map<String, String> branches = new HashMap<>();
    private final Set<String> skus = new HashSet<>();
    private final Set<String> skuShapes = new HashSet<>();
    private final Map<String, String> trims = new HashMap<>();
    private final SpellingNeighbours neighbours;
    private final SoundNames sounds;

    public StockWords(Collection<Vehicle> stock) {
        names = new NameIndex(stock);
        neighbours = new SpellingNeighbours(names);
        sounds = new SoundNames(names);
        Set<VehicleName> distinct = new LinkedHashSet<>();
        for (Vehicle vehicle : stock) {
            distinct.add(new VehicleName(vehicle.make(), vehicle.model()));
            addSku(vehicle.sku(), true);
            addSku(vehicle.vin(), false);
            String branch = vehicle.branch();
            if (branch != null) {
                branches.put(String.join(" ", Token.keys(branch)), branch);
            }
            addTrims(vehicle.trim());
        }
        vehicleNames = Collections.unmodifiableSet(distinct);
    }

    public Set<VehicleName> vehicleNames() {
        return vehicleNames;
    }

    NameIndex names() {
        return names;
    }

    @Nullable
    String branch(String key) {
        return branches.get(key);
    }

    boolean isSku(String written) {
        return skus.contains(written.toUpperCase(Locale.ROOT));
    }

    /** Whether it is built like this stock's article numbers: letters and digits in the same places. */
    boolean looksLikeSku(String written) {
        return skuShapes.contains(shape(written));
    }

    /** The trim that a phrase of keys is (part of), as the stock writes it, or null. */
    @Nullable
    String trim(String phrase) {
        return trims.get(phrase);
    }

    /** The name that a misspelt word probably is, or null. */
    @Nullable
    Named closeTo(String word) {
        return neighbours.find(word);
    }

    /** The name that a word of a non-Latin script sounds like, or null. */
    @Nullable
    Named soundingLike(String word) {
        return sounds.find(word);
    }

    private void addSku(@Nullable String sku, boolean withShape) {
        if (sku != null) {
            skus.add(sku.toUpperCase(Locale.ROOT));
            if (withShape) {
                skuShapes.add(shape(sku));
            }
        }
    }

    private void addTrims(@Nullable String trim) {
        if (trim == null) {
            return;
        }
        List<String> keys = Token.keys(trim);
        for (int from = 0; from < keys.size(); from++) {
            for (int to = from + 1; to <= keys.size(); to++) {
                String phrase = String.join(" ", keys.subList(from, to));
                if (Words.of(Language.ENGLISH).meanings(phrase).isEmpty()) {
                    trims.putIfAbsent(phrase, phrase);
                }
            }
        }
    }

    private static String shape(String sku) {
        return sku.toUpperCase(Locale.ROOT).replaceAll("\\p{L}", "A").replaceAll("\\d", "9");
    }
}
