package dev.parley.commerce.catalogue;

import dev.parley.nlu.spi.VehicleNames;
import dev.parley.tenancy.TenantContext;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the understanding which vehicles the tenant sells. */
@Component
class CatalogueVehicleNames implements VehicleNames {

    private final Catalogues catalogues;

    CatalogueVehicleNames(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Set<VehicleName> vehicleNames() {
        return TenantContext.find().isEmpty()
                ? Set.of()
                : catalogues.current().words().vehicleNames();
    }
}
