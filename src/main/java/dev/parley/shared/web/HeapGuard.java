package dev.parley.shared.web;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows when memory is short: when little was free right after the collector last looked for it. */
@Component
class HeapGuard {

    private static final double SHORT = 0.92;

    private final @Nullable MemoryPoolMXBean longLived;

    HeapGuard() {
        Optional<MemoryPoolMXBean> largest = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
        this.longLived = largest.orElse(null);
    }

    boolean isShort() {
        if (longLived == null) {
            return false;
        }
        MemoryUsage usage = longLived.getCollectionUsage();
        return usage != null && usage.getUsed() > SHORT * usage.getMax();
    }
}
