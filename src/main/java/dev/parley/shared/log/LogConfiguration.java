package dev.parley.shared.log;

import dev.parley.shared.setting.LiveSettings;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    LiveSettings<LogLevels> logLevelSettings(Environment environment, LoggingSystem logging) {
        LogLevels first = Binder.get(environment).bindOrCreate("logging", LogLevels.class);
        LiveSettings<LogLevels> settings = LiveSettings.of(LogLevels.class, first, "level." + LogLevels.OWN);
        return settings.follow(changed -> {
            Set<String> loggers = new TreeSet<>(changed.level().keySet());
            loggers.addAll(settings.current().level().keySet());
            loggers.stream()
                    .filter(name -> name.startsWith(LogLevels.OWN))
                    .forEach(name -> logging.setLogLevel(name, changed.level().get(name)));
        });
    }
}
