package dev.parley.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where people reach this server, for links in messages that no request is behind; this machine where nobody said. */
@Component
public class PublicUrl {

    private static final Logger log = LoggerFactory.getLogger(PublicUrl.class);

    private volatile String url;
    private final boolean told;

    PublicUrl(@Value("${parley.public-url:}") String configured) {
        this.told = !configured.isBlank();
        this.url = told ? configured.strip().replaceAll("/+$", "") : "http://localhost:8080";
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (!told && !"management".equals(started.getApplicationContext().getServerNamespace())) {
            url = "http://localhost:" + started.getWebServer().getPort();
            log.info("parley.public-url is not set: links in mails lead to {}", url);
        }
    }

    /** Without a slash at the end. */
    @Override
    public String toString() {
        return url;
    }
}
