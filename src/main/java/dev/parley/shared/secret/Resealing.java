package dev.parley.shared.secret;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the start, seals anew what an earlier version left open and what an earlier key sealed; then that key may go. */
@Component
@ConditionalOnBooleanProperty(name = "parley.read-only", havingValue = false, matchIfMissing = true)
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final List<SealedStore> stores;

    Resealing(List<SealedStore> stores) {
        this.stores = List.copyOf(stores);
    }

    @EventListener(ApplicationReadyEvent.class)
    void reseal() {
        int done = stores.stream().mapToInt(SealedStore::reseal).sum();
        if (done > 0) {
            LOG.info("Sealed {} stored secrets with the key in force", done);
        }
    }
}
