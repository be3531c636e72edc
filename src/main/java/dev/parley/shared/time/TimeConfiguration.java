package dev.parley.shared.time;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    ParleyClock clock(
            @Value("${parley.dev.clock:false}") boolean adjustable,
            @Value("${parley.dev.clock-start:#{null}}") @Nullable Instant start) {
        ParleyClock clock = new ParleyClock(Clock.systemUTC());
        if (adjustable && start != null) {
            clock.set(start);
        }
        return clock;
    }
}
