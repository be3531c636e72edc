package dev.parley.shared.log;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.logging.LogLevel;

/**
 * How much is logged.
 *
 * @param level by the names of loggers
 */
@ConfigurationProperties("logging")
record LogLevels(@DefaultValue Map<String, LogLevel> level) {

    /** The program's own loggers: those of libraries may tell what was written. */
    static final String OWN = "dev.parley.";
}
