package dev.parley.shared.web;

import dev.parley.shared.setting.LiveSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
class WebSettings {

    @Bean
    LiveSettings<BodyLimits> bodyLimitSettings(BodyLimits limits) {
        return LiveSettings.of(
                BodyLimits.class,
                limits,
                "body",
                "upload",
                "slowest",
                "grace",
                "requests",
                "waiting",
                "patience",
                "uploads");
    }
}
