package dev.parley.shared.web;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;

/** Where the program's objects live for long. */
interface Heap {

    /** The part that was in use right after the collector last looked, from 0 to 1; 0 where nobody can tell. */
    double fillAfterCollection();

    /** Has the collector look. */
    void collect();

    /** The one of this process. */
    static Heap ofThisProcess() {
        Optional<MemoryPoolMXBean> longLived = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
        return new Heap() {
            @Override
            public double fillAfterCollection() {
                MemoryUsage usage =
                        longLived.map(MemoryPoolMXBean::getCollectionUsage).orElse(null);
                return usage == null || usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
            }

            @Override
            public void collect() {
                ManagementFactory.getMemoryMXBean().gc();
            }
        };
    }
}
