package dev.parley.shared.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.parley.ApplicationTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/** What an exception quotes of a person, in both forms of the log. */
class MaskedLinesTests extends ApplicationTest {

    private static final IllegalStateException QUOTING =
            new IllegalStateException("cannot read asha.rao@example.com, +91 98450 12345 of order 2026-11-20");

    @Autowired
    Environment environment;

    @Test
    void plainLinesMaskIt() {
        ConsoleAppender<?> console = (ConsoleAppender<?>) root().getAppender("CONSOLE");
        @SuppressWarnings("unchecked") // the console of the application takes its events
        var encoder = (ch.qos.logback.core.encoder.Encoder<ILoggingEvent>) console.getEncoder();
        assertMasked(new String(encoder.encode(event()), StandardCharsets.UTF_8));
    }

    @Test
    void structuredLinesMaskIt() {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        LoggerContext context = root().getLoggerContext();
        encoder.setContext(context);
        context.putObject(Environment.class.getName(), environment);
        encoder.setFormat("ecs");
        encoder.start();
        assertMasked(new String(encoder.encode(event()), StandardCharsets.UTF_8));
    }

    private static void assertMasked(String line) {
        assertThat(line)
                .contains("cannot read [email], [number] of order 2026-11-20")
                .contains("java.lang.IllegalStateException", "MaskedLinesTests")
                .doesNotContain("asha", "98450");
    }

    private static LoggingEvent event() {
        return new LoggingEvent("test", root(), Level.ERROR, "Unexpected failure", QUOTING, new Object[0]);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
