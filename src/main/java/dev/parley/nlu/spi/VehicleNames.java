package dev.parley.nlu.spi;

import java.util.Set;

/** The makes and models that the tenant bound sells, beside those that everybody knows. */
public interface VehicleNames {

    /** Cheap to call: answered from memory, and the same set for as long as nothing in it changes. */
    Set<VehicleName> vehicleNames();

    /**
     * A model and who makes it.
     *
     * @param make as written in the stock list, such as {@code Honda}
     * @param model as written there, such as {@code CR-V}
     */
    record VehicleName(String make, String model) {}
}
