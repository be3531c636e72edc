package dev.parley.commerce.vehicle;

import dev.parley.commerce.Product;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product with a make and a model. Words are the closed ones of the interface (fuel {@code petrol}, body {@code suv});
 * a fact the record lacks is null.
 *
 * @param colour one lower-case English word, or as recorded when it is none that is known
 * @param drivetrain {@code awd}, {@code 4wd}, {@code fwd} or {@code rwd}
 */
public record Vehicle(
        Product product,
        String make,
        String model,
        @Nullable String trim,
        @Nullable Integer year,
        @Nullable String colour,
        @Nullable Integer mileageKm,
        @Nullable String fuel,
        @Nullable String transmission,
        @Nullable String body,
        @Nullable Integer seats,
        @Nullable String drivetrain,
        @Nullable String condition,
        @Nullable String vin,
        @Nullable String branch,
        Listing listing) {

    private static final List<String> BODY_NAMES = List.of("body", "body_type", "body_style", "vehicle_type");

    /** Reads a product as a vehicle; empty when it names no make and model. */
    public static Optional<Vehicle> of(Product product) {
        VehicleFacts facts = new VehicleFacts(product.attributes());
        String make = facts.text("make");
        String model = facts.text("model");
        if (make == null || model == null) {
            return Optional.empty();
        }
        return Optional.of(new Vehicle(
                product,
                make,
                model,
                facts.text("trim"),
                facts.number("year"),
                facts.word("colour", "colour"),
                facts.number("mileage_km"),
                facts.word("fuel", "fuel"),
                facts.word("transmission", "transmission"),
                body(facts, product, model),
                facts.number("seats"),
                facts.drivetrain(),
                facts.word("condition", "condition"),
                facts.text("vin"),
                facts.text("branch"),
                Listing.of(product)));
    }

    /** As recorded, under whatever name; else what the category says; else what the model is known to be. */
    private static @Nullable String body(VehicleFacts facts, Product product, String model) {
        for (String name : BODY_NAMES) {
            String recorded = facts.word(name, "body");
            if (recorded != null) {
                return recorded;
            }
        }
        String category =
                product.category() == null ? null : Words.of(Language.ENGLISH).value("body", product.category());
        return category != null ? category : KnownModels.BODIES.of(model);
    }

    public String sku() {
        return product.sku();
    }

    /** The make with the model, such as {@code Honda CR-V}. */
    public String makeAndModel() {
        return make + " " + model;
    }
}
