package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.commerce.search.Brands;
import dev.parley.commerce.search.ProductIndex;
import dev.parley.commerce.vehicle.StockWords;
import dev.parley.commerce.vehicle.Vehicle;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A tenant's products at one revision, in memory; never changes. */
public final class Catalogue {

    private final long revision;
    private final Map<String, Product> products;
    private final Map<String, Vehicle> vehicles = new LinkedHashMap<>();
    private final StockWords words;
    private final Supplier<ProductIndex> index;
    private final Supplier<Brands> brands = SingletonSupplier.of(this::namedBrands);
    private Instant checkedAt = Instant.EPOCH;
    private volatile boolean ready;

    public Catalogue(long revision, Collection<Product> all) {
        this(revision, all, SingletonSupplier.of(() -> new ProductIndex(all)));
    }

    private Catalogue(long revision, Collection<Product> all, Supplier<ProductIndex> index) {
        this.revision = revision;
        this.products = new TreeMap<>();
        for (Product product : all) {
            products.put(key(product.sku()), product);
        }
        products.values()
                .forEach(product ->
                        Vehicle.of(product).ifPresent(vehicle -> vehicles.put(key(vehicle.sku()), vehicle)));
        this.words = new StockWords(vehicles.values());
        this.index = index;
    }

    /** This catalogue with what changed since; a change of price or stock needs no new index. */
    Catalogue with(long newer, Collection<Product> changed) {
        Map<String, Product> merged = new TreeMap<>(products);
        changed.forEach(product -> merged.put(key(product.sku()), product));
        boolean sameWords = changed.stream()
                .allMatch(product -> ProductIndex.readsAlike(product, products.get(key(product.sku()))));
        return sameWords ? new Catalogue(newer, merged.values(), index) : new Catalogue(newer, merged.values());
    }

    public long revision() {
        return revision;
    }

    /** All of them in order of their article numbers. */
    public Collection<Product> products() {
        return products.values();
    }

    /** By article number in any case. */
    public Optional<Product> product(String sku) {
        return Optional.ofNullable(products.get(key(sku)));
    }

    public List<Vehicle> vehicles() {
        return List.copyOf(vehicles.values());
    }

    public Optional<Vehicle> vehicle(String sku) {
        return Optional.ofNullable(vehicles.get(key(sku)));
    }

    public boolean hasVehicles() {
        return !vehicles.isEmpty();
    }

    /** Whether anything but vehicles is sold. */
    public boolean hasGoods() {
        return products.size() > vehicles.size();
    }

    /** How many products each category has. */
    public Map<String, Integer> categories() {
        Map<String, Integer> counts = new TreeMap<>();
        products.values().forEach(product -> {
            String category = product.category();
            if (category != null) {
                counts.merge(category, 1, Integer::sum);
            }
        });
        return counts;
    }

    /** When price and stock of a product were last known to be so. */
    public Instant asOf(Product product) {
        return product.updatedAt().isAfter(checkedAt) ? product.updatedAt() : checkedAt;
    }

    /** While it is made: when the system that products come from last confirmed them all. */
    Catalogue checkedAt(Instant confirmed) {
        checkedAt = confirmed;
        return this;
    }

    public StockWords words() {
        return words;
    }

    /** Makers of what is sold here. */
    Brands brands() {
        return brands.get();
    }

    private Brands namedBrands() {
        return new Brands(products.values().stream()
                .map(Product::brand)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Made when it is first asked for. */
    ProductIndex index() {
        ProductIndex made = index.get();
        ready = true;
        return made;
    }

    /** Makes what searching needs, so that nobody waits for it later. */
    void makeReady() {
        index().makeReady();
        brands();
    }

    boolean isReady() {
        return ready;
    }

    private static String key(String sku) {
        return sku.toUpperCase(Locale.ROOT);
    }
}
