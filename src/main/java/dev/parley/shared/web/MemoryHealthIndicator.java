package dev.parley.shared.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Takes a node that refuses work for want of memory out of service until it has some again. */
@Component("memoryHealthIndicator")
class MemoryHealthIndicator implements HealthIndicator {

    private final HeapGuard heap;

    MemoryHealthIndicator(HeapGuard heap) {
        this.heap = heap;
    }

    @Override
    public Health health() {
        return heap.isShort() ? Health.outOfService().build() : Health.up().build();
    }
}
