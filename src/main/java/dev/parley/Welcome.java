package dev.parley;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to look. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("""
                    Parley is ready.
                      Chat        http://localhost:{}/
                      Interface   http://localhost:{}/docs
                      Data        {}""", port, port, environment.getProperty("parley.data-dir", "./data"));
        }
    }
}
